// Wrong: a time-out aborts, even what has been decided.
class TwoPhaseCoordinator {
    struct Record {
        string kind, tx;
        vector<int> members;
    };
    struct Entry {
        vector<int> members;
        unordered_set<int> all, votes, acks;
        string state = "undecided";
        bool ended = false;
    };
    struct Step {
        Record record;
        int to;  // 0: a write
    };
    bool up = true;
    vector<Record> log;
    unordered_map<string, Entry> memory;
    vector<string> order;

    void apply(const Record& r) {
        Entry& e = memory[r.tx];
        if (r.kind == "begin") {
            e.members = r.members;
            e.all = {r.members.begin(), r.members.end()};
            order.push_back(r.tx);
        } else if (r.kind == "end") {
            e.ended = true;
        } else {
            e.state = r.kind;
        }
    }

    vector<string> run(const vector<Step>& steps, int crashAfter) {
        vector<string> done;
        for (auto& [record, to] : steps) {
            if ((int)done.size() == crashAfter) {
                crash();
                break;
            }
            if (to) {
                done.push_back("send " + to_string(to) + " " + record.kind + " " + record.tx);
            } else {
                log.push_back(record);
                apply(record);
                done.push_back("write " + record.kind + " " + record.tx);
            }
        }
        return done;
    }

    void tell(vector<Step>& steps, const string& kind, const string& tx, const vector<int>& whom) {
        for (int p : whom) steps.push_back({{kind, tx, {}}, p});
    }

    vector<string> decide(const string& kind, const string& tx, const Entry& e, int crashAfter) {
        vector<Step> steps = {{{kind, tx, {}}, 0}};
        tell(steps, kind, tx, e.members);
        return run(steps, crashAfter);
    }

    Entry* find(const string& tx) {
        auto it = memory.find(tx);
        return !up || it == memory.end() || it->second.ended ? nullptr : &it->second;
    }

public:
    TwoPhaseCoordinator() {}

    vector<string> begin(string tx, vector<int> participants, int crashAfter) {
        if (!up || memory.count(tx)) return {};
        vector<Step> steps = {{{"begin", tx, participants}, 0}};
        tell(steps, "prepare", tx, participants);
        return run(steps, crashAfter);
    }

    vector<string> vote(string tx, int participant, bool yes, int crashAfter) {
        Entry* e = find(tx);
        if (!e || !e->all.count(participant)) return {};
        if (e->state != "undecided") return run({{{e->state, tx, {}}, participant}}, crashAfter);
        if (e->votes.count(participant)) return {};
        if (!yes) return decide("abort", tx, *e, crashAfter);
        e->votes.insert(participant);
        if (e->votes.size() < e->members.size()) return {};
        return decide("commit", tx, *e, crashAfter);
    }

    vector<string> ack(string tx, int participant, int crashAfter) {
        Entry* e = find(tx);
        if (!e || !e->all.count(participant) || e->state == "undecided") return {};
        e->acks.insert(participant);
        if (e->acks.size() < e->members.size()) return {};
        return run({{{"end", tx, {}}, 0}}, crashAfter);
    }

    vector<string> timeout(string tx, int crashAfter) {
        Entry* e = find(tx);
        if (!e) return {};
        if (e->acks.empty()) return decide("abort", tx, *e, crashAfter);
        vector<Step> steps;
        for (int p : e->members)
            if (!e->acks.count(p)) tell(steps, e->state, tx, {p});
        return run(steps, crashAfter);
    }

    void crash() {
        up = false;
        memory.clear();
        order.clear();
    }

    vector<string> recover(int crashAfter) {
        if (up) return {};
        up = true;
        for (auto& record : log) apply(record);
        vector<Step> steps;
        for (auto& tx : order) {
            Entry& e = memory[tx];
            if (e.ended) continue;
            string kind = e.state == "undecided" ? "abort" : e.state;
            if (e.state == "undecided") steps.push_back({{kind, tx, {}}, 0});
            tell(steps, kind, tx, e.members);
        }
        return run(steps, crashAfter);
    }

    string inquire(string tx) {
        if (!up) return "down";
        auto it = memory.find(tx);
        return it == memory.end() ? "unknown" : it->second.state;
    }
};
