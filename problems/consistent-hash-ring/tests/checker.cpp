// Judges the owners that a ring gives: each must be a node, depend on the set of nodes alone, move only
// to a node that came or from one that went, and be balanced. No particular owner is expected.
typedef set<string> Nodes;

const double least_share = 0.55, most_share = 1.5;
const size_t keys_per_node = 400;

// For each set of nodes that there was, what was answered.
typedef map<Nodes, unordered_map<string, string>> Answers;

string name_of(const Nodes &nodes)
{
    string text;
    for (const string &node : nodes) {
        if (text.size() > 100)
            return text + " …";
        text += (text.empty() ? "" : " ") + node;
    }
    return text;
}

// A key that changed its owner between two sets, though both nodes are in both of them.
void judge_move(const string &key, const Nodes &before, const string &from, const Nodes &now,
                const string &to, long long operation)
{
    if (from != to && before.count(to) && now.count(from))
        reject("\"" + key + "\" belonged to " + from + " of {" + name_of(before) + "} and belongs to " +
                   to + " of {" + name_of(now) + "}, though both were and are there",
               operation);
}

void judge_balance(const Nodes &nodes, const unordered_map<string, string> &owners)
{
    map<string, size_t> loads;
    double share = double(owners.size()) / double(nodes.size());

    if (nodes.size() < 2 || owners.size() < keys_per_node * nodes.size())
        return;
    for (const auto &[key, node] : owners)
        loads[node]++;
    for (const string &node : nodes) {
        double load = double(loads[node]);
        if (load < least_share * share || load > most_share * share)
            reject(node + " has " + to_string(loads[node]) + " of " + to_string(owners.size()) +
                   " keys, and each of " + to_string(nodes.size()) +
                   " nodes should have 0.55 to 1.5 times its share");
    }
}

void check(const Value &test, const Value &answers)
{
    Nodes nodes;
    Answers given;
    const unordered_map<string, string> none;

    for (size_t i = 1; i < answers.size(); i++) {
        const string &op = test["ops"][i].as_string();
        const string &name = test["args"][i][0].as_string();

        if (op == "addNode") {
            nodes.insert(name);
        } else if (op == "removeNode") {
            nodes.erase(name);
        } else if (nodes.empty()) {
            if (!answers[i].is_null())
                reject("there are no nodes, and \"" + name + "\" belongs to one", i);
        } else {
            if (answers[i].is_null())
                reject("there are nodes, and \"" + name + "\" belongs to none", i);
            const string &owner = answers[i].as_string();
            if (!nodes.count(owner))
                reject("\"" + name + "\" belongs to " + owner + ", which is no node now", i);
            auto [known, fresh] = given[nodes].emplace(name, owner);
            if (!fresh && known->second != owner)
                reject("\"" + name + "\" belonged to " + known->second + " and belongs to " + owner +
                           ", with the same nodes",
                       i);
            if (!fresh)
                continue;
            for (const auto &[before, owners] : given) {
                auto found = owners.find(name);
                if (found != owners.end())
                    judge_move(name, before, found->second, nodes, owner, i);
            }
        }
    }
    for (const auto &[set_of_nodes, owners] : given)
        judge_balance(set_of_nodes, owners);
}
