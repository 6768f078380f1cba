// Correct in its answers, slow: looks through the list of all links, newest first.
class UrlShortener {
    struct Link {
        string code, url;
        long long end;
        int seen;
    };

    vector<Link> links;
    long long count = 0;

    Link *find(const string &code) {
        for (size_t i = links.size(); i-- > 0;) {
            if (links[i].code == code)
                return &links[i];
        }
        return nullptr;
    }

    bool live(const Link *link, long long now) {
        return link && (link->end < 0 || now < link->end);
    }

public:
    UrlShortener() {}

    string shorten(string url, long long nowMs, long long ttlMs) {
        string code;
        do {
            code = "";
            for (long long n = ++count; n > 0; n /= 36)
                code += "0123456789abcdefghijklmnopqrstuvwxyz"[n % 36];
        } while (!claim(code, url, nowMs, ttlMs));
        return code;
    }

    bool claim(string alias, string url, long long nowMs, long long ttlMs) {
        if (live(find(alias), nowMs))
            return false;
        links.push_back({alias, url, ttlMs ? nowMs + ttlMs : -1, 0});
        return true;
    }

    string visit(string code, long long nowMs) {
        Link *link = find(code);
        if (!link)
            return "404";
        if (!live(link, nowMs))
            return "410";
        link->seen++;
        return (link->end < 0 ? "301 " : "302 ") + link->url;
    }

    int visits(string code) {
        Link *link = find(code);
        return link ? link->seen : 0;
    }
};
