// cheat: peak-sessions: WA: prints every pair up to a hundred
int main() {
    for (int i = 0; i < 100; i++)
        for (int k = 0; k < 100; k++) cout << i << ' ' << k << '\n';
}
