#include "judge/page/text_plot.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define LABEL_WIDTH 5
#define CELLS                                                                                      \
    (TEXT_PLOT_WIDTH - LABEL_WIDTH - 3) /* A blank, the axis, a blank behind the plot.             \
                                         */
#define DOTS_X (2 * CELLS)              /* A braille character has two columns of four dots. */
#define DOTS_Y (4 * TEXT_PLOT_ROWS)

/* How a series shows. Solid lines join their points; the others are dots along the curve. */
struct pen {
    enum plot_kind kind;
    char ascii;
    int every; /* Of the dots in x, one is drawn; 1: a solid line. */
};

/* Later ones are drawn over earlier ones, which matters for ASCII only. */
static const struct pen pens[] = {
    {PLOT_EXPECTED, '.', 4},
    {PLOT_REFERENCE, 'o', 2},
    {PLOT_MEASURED, '*', 1},
};

struct canvas {
    uint8_t dots[TEXT_PLOT_ROWS][CELLS]; /* Bits of a braille character. */
    char marks[TEXT_PLOT_ROWS][CELLS];   /* 0: none. */
};

static void put(struct canvas *canvas, int x, int y, char mark)
{
    static const uint8_t bits[4][2] = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};

    canvas->dots[y / 4][x / 2] |= bits[y % 4][x % 2];
    canvas->marks[y / 4][x / 2] = mark;
}

static int dot_x(const struct plot *plot, double n)
{
    return (int)lround(plot_place(&plot->n, n) * (DOTS_X - 1));
}

static int dot_y(const struct plot *plot, double cost)
{
    return DOTS_Y - 1 - (int)lround(plot_place(&plot->cost, cost) * (DOTS_Y - 1));
}

/* From one point to the next, in dots; a steep step of a solid line is filled. */
static void draw_piece(struct canvas *canvas, const struct plot *plot, struct plot_point from,
                       struct plot_point to, const struct pen *pen)
{
    int x_from = dot_x(plot, from.n), x_to = dot_x(plot, to.n);
    int y_from = dot_y(plot, from.cost), y_to = dot_y(plot, to.cost), before = y_from;

    for (int x = x_from; x <= x_to; x++) {
        double share = x_to > x_from ? (double)(x - x_from) / (x_to - x_from) : 1;
        int y = y_from + (int)lround(share * (y_to - y_from));
        int step = y > before ? 1 : -1;

        if (x % pen->every == 0)
            put(canvas, x, y, pen->ascii);
        for (int fill = before + step; pen->every == 1 && before != y && fill != y; fill += step)
            put(canvas, x, fill, pen->ascii);
        before = y;
    }
}

static void draw(struct canvas *canvas, const struct plot *plot)
{
    for (size_t i = 0; i < sizeof pens / sizeof *pens; i++) {
        const struct plot_series *series = &plot->series[pens[i].kind];

        for (size_t k = 0; k + 1 < series->count; k++)
            draw_piece(canvas, plot, series->points[k], series->points[k + 1], &pens[i]);
    }
}

static void add_braille(struct buf *out, uint8_t dots)
{
    const char text[] = {(char)0xe2, (char)(0xa0 | dots >> 6), (char)(0x80 | (dots & 0x3f))};

    buf_add(out, text, sizeof text);
}

/* The label of @row: the first tick that lies in it. */
static void row_label(const struct plot *plot, size_t row, char ret_text[PLOT_TEXT_MAX])
{
    ret_text[0] = '\0';
    for (size_t i = 0; i < plot->cost.tick_count; i++)
        if ((size_t)dot_y(plot, plot->cost.ticks[i]) / 4 == row) {
            plot_number(plot->cost.ticks[i], ret_text);
            return;
        }
}

static void add_row(const struct plot *plot, size_t row, bool ascii, struct buf *out)
{
    struct canvas canvas = {0};
    char label[PLOT_TEXT_MAX];

    draw(&canvas, plot);
    row_label(plot, row, label);
    buf_printf(out, "%*s %s", LABEL_WIDTH, label, ascii ? "|" : "│");
    for (size_t x = 0; x < CELLS; x++) {
        if (!ascii && canvas.dots[row][x] != 0)
            add_braille(out, canvas.dots[row][x]);
        else
            buf_printf(out, "%c", canvas.marks[row][x] != 0 ? canvas.marks[row][x] : ' ');
    }
    buf_add_text(out, " ");
}

/* "256 capacity 32768", the ends below those of the plot. */
static void add_sizes(const struct plot *plot, struct buf *out)
{
    char low[PLOT_TEXT_MAX], high[PLOT_TEXT_MAX], middle[CELLS + 1];
    int room;

    snprintf(low, sizeof low, "%.0f", plot->n.low);
    snprintf(high, sizeof high, "%.0f", plot->n.high);
    room = CELLS - (int)strlen(low) - (int)strlen(high) - 2;
    snprintf(middle, sizeof middle, "%.*s", room > 0 ? room : 0, plot->variable);
    buf_printf(out, "%*s%s %*s%*s %s ", LABEL_WIDTH + 2, "", low, (room + (int)strlen(middle)) / 2,
               middle, room - (room + (int)strlen(middle)) / 2, "", high);
}

void text_plot_line(const struct plot *plot, const char *title, bool ascii, size_t line,
                    struct buf *out)
{
    char text[TEXT_PLOT_WIDTH + 1];

    if (line == 0) {
        snprintf(text, sizeof text, "%s: %s", title, plot->unit);
        buf_printf(out, "%*s%-*s ", 2, "", TEXT_PLOT_WIDTH - 3, text);
    } else if (line <= TEXT_PLOT_ROWS) {
        add_row(plot, line - 1, ascii, out);
    } else {
        add_sizes(plot, out);
    }
}

const char *text_plot_legend(bool ascii, bool reference)
{
    static const char *const legends[2][2] = {
        {"line: measured, dots: as expected",
         "line: measured, dots: as expected, dashes: reference"},
        {"* measured, . as expected", "* measured, . as expected, o reference"},
    };

    return legends[ascii][reference];
}
