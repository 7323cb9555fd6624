"""The web faces of the simulated country: one Flask app, one blueprint a site."""
