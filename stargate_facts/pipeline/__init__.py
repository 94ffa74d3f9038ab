"""Article → annotated article: spaCy components that find names, amounts, dates, mentions, attributions and claims.

The only folder that imports spaCy. `run.py` is the way in, `registry.py` lists the components in their order,
`extensions.py` what each leaves on the Doc.
"""
