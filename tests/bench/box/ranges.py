"""Values of options that are numbers within bounds."""
import argparse


def number(low, high):
    """A parser of whole numbers in this range."""
    def parse(text):
        if not text.isdigit() or not low <= int(text) <= high:
            raise argparse.ArgumentTypeError(f"{text} is no number from {low} to {high}")
        return int(text)
    return parse
