"""Tables in Markdown, and the figures in them."""
import statistics


def table(heads, rows):
    """Prints a table; every cell is text already."""
    print("\n| " + " | ".join(heads) + " |\n|" + " --- |" * len(heads))
    for row in rows:
        print("| " + " | ".join(row) + " |")
    print(flush=True)


def median(values):
    return statistics.median(values)


def at_percent(values, percent):
    """The value that so many percent of all do not pass."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)]


def percent_more(value, base):
    """How much more than base, with its sign."""
    return f"{(value / base - 1) * 100:+.1f} %" if base else "-"
