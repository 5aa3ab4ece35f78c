"""Units, numbers and rounding: what the layers of quantities and conversions reckon with."""
