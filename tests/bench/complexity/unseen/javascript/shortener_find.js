// Label (url-shortener): visit O(n), claim O(n). An array
// of links, searched from its begin by find.
class UrlShortener {
    constructor() {
        this.links = [];
        this.codes = 0;
    }

    link(code) {
        return this.links.find((l) => l.code === code);
    }

    live(link, now) {
        return link.until === 0 || now < link.until;
    }

    make(code, url, nowMs, ttlMs) {
        let link = this.link(code);
        if (link && this.live(link, nowMs)) return false;
        if (!link) this.links.push((link = { code }));
        link.url = url;
        link.until = ttlMs === 0 ? 0 : nowMs + ttlMs;
        link.visits = 0;
        return true;
    }

    shorten(url, nowMs, ttlMs) {
        for (;;) {
            const code = (++this.codes).toString(36);
            if (this.make(code, url, nowMs, ttlMs)) return code;
        }
    }

    claim(alias, url, nowMs, ttlMs) {
        return this.make(alias, url, nowMs, ttlMs);
    }

    visit(code, nowMs) {
        const link = this.link(code);
        if (!link) return "404";
        if (!this.live(link, nowMs)) return "410";
        link.visits++;
        return (link.until ? "302 " : "301 ") + link.url;
    }

    visits(code) {
        const link = this.link(code);
        return link ? link.visits : 0;
    }
}
