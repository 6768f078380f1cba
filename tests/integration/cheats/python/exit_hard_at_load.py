# cheat: two-sum: RTE: os._exit while loading
import os

os._exit(0)
