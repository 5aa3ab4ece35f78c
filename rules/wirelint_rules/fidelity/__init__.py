"""Copy that departs from its source."""
