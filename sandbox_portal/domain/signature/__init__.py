"""Digital signature: keys, certificates, signing what was read, checking and revoking.

The law O'RQ-793 of 12 October 2022 on the electronic digital signature: it equals a signature
by hand if it fits the document, its certificate is valid and it is used for its purpose; only
the signer knows the private key; a certificate lasts 24 months at most.
"""
