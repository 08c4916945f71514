/* The floor: reads, parses, renders and writes every Markdown file of a folder, one after another, and nothing else.
   Usage: floor CONTENT OUTPUT [LIKE]
   With LIKE, a site that another program made of the same content, it writes as many files and bytes as that one has, in place
   of its own pages: the least that writing such a site costs. */
#define _GNU_SOURCE
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *content, *output, *like;
static char filler[1 << 20];

static void fail(const char *path) { perror(path); exit(1); }

static char *read_whole(const char *path, size_t size) {
    char *text = malloc(size + 1);
    int file = open(path, O_RDONLY);
    if (!text || file < 0 || read(file, text, size) != (ssize_t)size) fail(path);
    close(file);
    text[size] = 0;
    return text;
}

static void write_page(const char *path, const char *html) {
    char target[4096];
    int length = snprintf(target, sizeof target, "%s%.*s", output, (int)(strlen(path) - strlen(content) - 3), path + strlen(content));
    mkdir(target, 0755);
    snprintf(target + length, sizeof target - length, "/index.html");
    int file = open(target, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (file < 0 || write(file, html, strlen(html)) < 0) fail(target);
    close(file);
}

static int visit(const char *path, const struct stat *status, int kind, struct FTW *walk) {
    (void)walk;
    if (kind == FTW_D) {
        if (like) return 0;
        char target[4096];
        snprintf(target, sizeof target, "%s%s", output, path + strlen(content));
        mkdir(target, 0755);
        return 0;
    }
    size_t length = strlen(path);
    if (length < 3 || strcmp(path + length - 3, ".md")) return 0;
    char *text = read_whole(path, status->st_size), *start = text;
    if (!strncmp(text, "---\n", 4)) {
        char *end = strstr(text + 3, "\n---\n");
        if (end) start = end + 5;
    }
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8);
    const char *names[] = {"table", "strikethrough", "tasklist"};
    for (int index = 0; index < 3; index++) cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(names[index]));
    cmark_parser_feed(parser, start, strlen(start));
    cmark_node *root = cmark_parser_finish(parser);
    char *html = cmark_render_html(root, CMARK_OPT_FOOTNOTES, cmark_parser_get_syntax_extensions(parser));
    if (!like) write_page(path, html);
    free(html);
    cmark_node_free(root);
    cmark_parser_free(parser);
    free(text);
    return 0;
}

static int imitate(const char *path, const struct stat *status, int kind, struct FTW *walk) {
    (void)walk;
    char target[4096];
    snprintf(target, sizeof target, "%s%s", output, path + strlen(like));
    if (kind == FTW_D) {
        mkdir(target, 0755);
        return 0;
    }
    int file = open(target, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (file < 0) fail(target);
    for (off_t left = status->st_size; left > 0;) {
        ssize_t written = write(file, filler, left < (off_t)sizeof filler ? (size_t)left : sizeof filler);
        if (written < 0) fail(target);
        left -= written;
    }
    close(file);
    return 0;
}

int main(int count, char **arguments) {
    if (count != 3 && count != 4) return 64;
    content = arguments[1];
    output = arguments[2];
    cmark_gfm_core_extensions_ensure_registered();
    if (count == 4) like = arguments[3];
    memset(filler, 'x', sizeof filler);
    if (nftw(content, visit, 64, FTW_PHYS)) return 1;
    return like ? nftw(like, imitate, 64, FTW_PHYS) : 0;
}
