// Gives back what it gets, in every type, and fails in every way.
class Echo {
    vector<string> &names;
    int deep(volatile int n) { char room[1000]; room[n % 1000] = 1; return deep(n + 1) + room[n % 7]; }

public:
    Echo(vector<string> &names) : names(names) {}
    bool echo_b(bool value) { return value; }
    int echo_i(int value) { return value; }
    long long echo_l(long long value) { return value; }
    double echo_d(double value) { return value; }
    string echo_s(string value) { return value; }
    vector<bool> list_b(vector<bool> &value) { return value; }
    vector<int> list_i(vector<int> &value) { return value; }
    vector<long long> list_l(vector<long long> &value) { return value; }
    vector<double> list_d(vector<double> &value) { return value; }
    vector<string> list_s(vector<string> &value) { return value; }
    vector<vector<bool>> table_b(const vector<vector<bool>> &value) { return value; }
    vector<vector<int>> table_i(const vector<vector<int>> &value) { return value; }
    vector<vector<long long>> table_l(const vector<vector<long long>> &value) { return value; }
    vector<vector<double>> table_d(const vector<vector<double>> &value) { return value; }
    vector<vector<string>> table_s(const vector<vector<string>> &value) { return value; }
    optional<int> maybe_i(optional<int> value) { return value; }
    optional<string> maybe_s(optional<string> value) { return value; }
    optional<vector<int>> maybe_list(optional<vector<int>> value) { return value; }
    int fail(string how)
    {
        if (how == "throw")
            throw std::invalid_argument("told to");
        if (how == "at")
            return names.at(1000).size();
        if (how == "exit")
            exit(0);
        if (how == "quit")
            _Exit(0);
        if (how == "overflow")
            return deep(0);
        if (how == "null")
            return *(volatile int *)nullptr;
        if (how == "abort")
            abort();
        if (how == "divide") {
            volatile int zero = 0;
            return 7 / zero;
        }
        if (how == "memory")
            throw std::bad_alloc();
        if (how == "print")
            cout << "hello from the answer\n";
        if (how == "zero-throw")
            throw 7;
        return 0;
    }
    void nothing() {}
    int name_count() { return names.size(); }
};
