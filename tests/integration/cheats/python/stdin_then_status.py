# cheat: peak-sessions: RTE, WA: prints the first sample's answer, then ends with status 1
import sys

print("2 20")
sys.exit(1)
