# Reads all and splits.
import sys

text = sys.stdin.read()
print(text.count("\n"), len(text.split()))
