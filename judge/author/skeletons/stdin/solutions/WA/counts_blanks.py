# Splits at each blank, so that blanks in a row make empty words.
import sys

text = sys.stdin.read()
print(text.count("\n"), len(text.replace("\n", " ").split(" ")) - 1)
