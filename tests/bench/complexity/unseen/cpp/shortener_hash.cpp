/* Label (url-shortener): visit O(1), claim O(1). An unordered_map from the code to its link. */
class UrlShortener {
    struct Link {
        string url;
        long long until = 0;
        int visits = 0;
    };
    unordered_map<string, Link> links;
    int next = 0;

    static bool live(const Link& l, long long now)
    {
        return l.until == 0 || now < l.until;
    }

public:
    string shorten(string url, long long nowMs, long long ttlMs)
    {
        string code;
        do {
            code = to_string(++next);
        } while (!claim(code, url, nowMs, ttlMs));
        return code;
    }

    bool claim(string alias, string url, long long nowMs, long long ttlMs)
    {
        auto it = links.find(alias);
        if (it != links.end() && live(it->second, nowMs))
            return false;
        links[alias] = Link{url, ttlMs ? nowMs + ttlMs : 0, 0};
        return true;
    }

    string visit(string code, long long nowMs)
    {
        auto it = links.find(code);
        if (it == links.end())
            return "404";
        Link& l = it->second;
        if (!live(l, nowMs))
            return "410";
        l.visits++;
        return (l.until ? "302 " : "301 ") + l.url;
    }

    int visits(string code)
    {
        auto it = links.find(code);
        return it == links.end() ? 0 : it->second.visits;
    }
};
