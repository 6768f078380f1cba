// cheat: peak-sessions: RTE: prints an answer, then throws
int main() {
    cout << "2 20" << endl;
    throw runtime_error("done");
}
