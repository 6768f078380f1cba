# cheat: two-sum: RTE: sys.exit while loading
import sys

sys.exit(0)
