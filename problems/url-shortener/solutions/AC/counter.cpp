// Correct: base62 of a counter, least digit first.
class UrlShortener {
    struct Link {
        string url;
        long long end; // -1: none
        int seen;
    };

    unordered_map<string, Link> links;
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
        if (live(alias, nowMs))
            return false;
        links[alias] = {url, ttlMs ? nowMs + ttlMs : -1, 0};
        return true;
    }

    string visit(string code, long long nowMs) {
        if (!links.count(code))
            return "404";
        if (!live(code, nowMs))
            return "410";
        Link &link = links[code];
        link.seen++;
        return (link.end < 0 ? "301 " : "302 ") + link.url;
    }

    int visits(string code) {
        auto found = links.find(code);
        return found == links.end() ? 0 : found->second.seen;
    }
};
