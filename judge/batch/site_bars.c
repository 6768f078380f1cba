/* Horizontal bars as SVG. The figures stand beside the bars as text, so that nothing is said by
 * colour or length alone. */
#include "judge/batch/site.h"
#include "judge/page/html.h"

#define WIDTH 420
#define ROW 24
#define BAR 16
#define LABEL 120
#define FIGURE 56 /* Room for the count behind the longest bar. */

void site_bars(struct buf *out, const char *id, const char *title, const struct site_bar *bars,
               size_t count)
{
    size_t most = 0;

    for (size_t i = 0; i < count; i++)
        most = bars[i].count > most ? bars[i].count : most;
    if (most == 0)
        return;
    buf_printf(out,
               "<figure><svg class=\"plot\" viewBox=\"0 0 %d %zu\" role=\"img\" "
               "aria-labelledby=\"%s\"><title id=\"%s\">",
               WIDTH, count * ROW + 4, id, id);
    html_text(out, title);
    buf_add_text(out, "</title>");
    for (size_t i = 0; i < count; i++) {
        double y = (double)(i * ROW);
        double length = (double)(WIDTH - LABEL - FIGURE) * (double)bars[i].count / (double)most;

        buf_printf(out, "<text x=\"%d\" y=\"%.0f\" text-anchor=\"end\">", LABEL - 8, y + 15);
        html_text(out, bars[i].label);
        buf_printf(out,
                   "</text><rect class=\"bar %s\" x=\"%d\" y=\"%.0f\" width=\"%.1f\" "
                   "height=\"%d\"/><text class=\"label\" x=\"%.1f\" y=\"%.0f\">%zu</text>",
                   bars[i].mood != NULL ? bars[i].mood : "", LABEL, y + 3, length, BAR,
                   LABEL + length + 6, y + 15, bars[i].count);
    }
    buf_add_text(out, "</svg><figcaption>");
    html_text(out, title);
    buf_add_text(out, "</figcaption></figure>\n");
}
