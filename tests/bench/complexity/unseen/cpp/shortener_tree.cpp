/* Label (url-shortener): visit O(log n), claim O(log n). The same with an ordered map. */
struct Target {
    string url;
    long long dies;
    int visits;
};

class UrlShortener {
    map<string, Target> targets;
    long long serial = 100;

    bool taken(const string& code, long long now)
    {
        auto it = targets.find(code);
        return it != targets.end() && now < it->second.dies;
    }

public:
    string shorten(string url, long long nowMs, long long ttlMs)
    {
        while (taken(to_string(serial), nowMs))
            serial++;
        string code = to_string(serial++);
        claim(code, url, nowMs, ttlMs);
        return code;
    }

    bool claim(string alias, string url, long long nowMs, long long ttlMs)
    {
        if (taken(alias, nowMs))
            return false;
        targets[alias] = {url, ttlMs ? nowMs + ttlMs : LLONG_MAX, 0};
        return true;
    }

    string visit(string code, long long nowMs)
    {
        auto it = targets.find(code);
        if (it == targets.end())
            return "404";
        if (nowMs >= it->second.dies)
            return "410";
        it->second.visits++;
        return (it->second.dies == LLONG_MAX ? "301 " : "302 ") + it->second.url;
    }

    int visits(string code)
    {
        return targets.count(code) ? targets[code].visits : 0;
    }
};
