// Wrong: aliases and codes are kept apart, so one name can have two links.
class UrlShortener {
    struct Link {
        string url;
        long long end; // -1: none
        int seen;
    };

    unordered_map<string, Link> links, aliases;
    long long count = 0;

    bool live(const string &code, long long now) {
        auto found = links.find(code);
        return found != links.end() && (found->second.end < 0 || now < found->second.end);
    }

    string nextCode() {
        static const char digits[] =
            "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
        string code;
        for (long long n = ++count; n > 0; n /= 62)
            code += digits[n % 62];
        return code;
    }

public:
    UrlShortener() {}

    string shorten(string url, long long nowMs, long long ttlMs) {
        string code = nextCode();
        while (live(code, nowMs))
            code = nextCode();
        links[code] = {url, ttlMs ? nowMs + ttlMs : -1, 0};
        return code;
    }

    bool claim(string alias, string url, long long nowMs, long long ttlMs) {
        auto found = aliases.find(alias);
        if (found != aliases.end() && (found->second.end < 0 || nowMs < found->second.end))
            return false;
        aliases[alias] = {url, ttlMs ? nowMs + ttlMs : -1, 0};
        return true;
    }

    string visit(string code, long long nowMs) {
        auto found = aliases.find(code);
        if (found != aliases.end()) {
            if (found->second.end >= 0 && nowMs >= found->second.end)
                return "410";
            found->second.seen++;
            return (found->second.end < 0 ? "301 " : "302 ") + found->second.url;
        }
        if (!links.count(code))
            return "404";
        if (!live(code, nowMs))
            return "410";
        Link &link = links[code];
        link.seen++;
        return (link.end < 0 ? "301 " : "302 ") + link.url;
    }

    int visits(string code) {
        if (aliases.count(code))
            return aliases[code].seen;
        return links.count(code) ? links[code].seen : 0;
    }
};
