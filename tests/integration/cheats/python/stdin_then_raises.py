# cheat: peak-sessions: RTE: prints an answer, then raises
print("2 20")
raise ValueError("\ud800é" * 300)
