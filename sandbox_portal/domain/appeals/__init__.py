"""Appeals: applications, proposals and complaints, from the first draft to the answer."""
