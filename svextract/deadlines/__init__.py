"""UK deadlines as people write them, turned into dates by the conventions of the contract."""
