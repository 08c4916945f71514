#ifndef EXPLAINER_GUMBO_SHIM_H
#define EXPLAINER_GUMBO_SHIM_H

#include <gumbo.h>
#include <stddef.h>
#include <stdlib.h>

/* How an entry of a parse's list of errors begins. gumbo's own header for it is not installed, so only what has stood
   at its head since the first release is declared: the kind, the place, and where in the buffer that is. */
typedef struct {
    int kind;
    GumboSourcePosition position;
    const char *text;
} explainer_gumbo_error;

static inline const explainer_gumbo_error *explainer_gumbo_error_at(const GumboOutput *output, unsigned int index) {
    return (const explainer_gumbo_error *)output->errors.data[index];
}

/* Memory that is handed out piece by piece and taken back all at once: gumbo asks for several pieces for every node and
   attribute, and a page is let go as a whole. */
typedef struct explainer_arena_chunk {
    struct explainer_arena_chunk *next;
} explainer_arena_chunk;

typedef struct {
    explainer_arena_chunk *chunks;
    /* The free bytes of the chunk that was added last. */
    char *start;
    char *end;
} explainer_arena;

enum { EXPLAINER_ARENA_CHUNK = 1 << 20 };

static inline void *explainer_arena_take(void *context, size_t size) {
    explainer_arena *arena = (explainer_arena *)context;
    size = (size + 15) & ~(size_t)15;
    if ((size_t)(arena->end - arena->start) < size) {
        size_t room = size > EXPLAINER_ARENA_CHUNK / 4 ? size : EXPLAINER_ARENA_CHUNK;
        explainer_arena_chunk *chunk = (explainer_arena_chunk *)malloc(16 + room);
        /* gumbo cannot do without, no more than with its own allocator. */
        if (!chunk) abort();
        chunk->next = arena->chunks;
        arena->chunks = chunk;
        /* What is large has a chunk of its own, and the rest of the last one is used on. */
        if (room != EXPLAINER_ARENA_CHUNK) return (char *)chunk + 16;
        arena->start = (char *)chunk + 16;
        arena->end = arena->start + room;
    }
    void *piece = arena->start;
    arena->start += size;
    return piece;
}

static inline void explainer_arena_give(void *context, void *piece) {
    (void)context;
    (void)piece;
}

static inline void explainer_arena_free(explainer_arena *arena) {
    while (arena->chunks) {
        explainer_arena_chunk *chunk = arena->chunks;
        arena->chunks = chunk->next;
        free(chunk);
    }
    arena->start = arena->end = NULL;
}

/* Parses a page into an arena. What is returned is let go with that, and never by gumbo. */
static inline GumboOutput *explainer_gumbo_parse(
    explainer_arena *arena, const char *page, size_t length, int tab_stop, int max_errors
) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = explainer_arena_take;
    options.deallocator = explainer_arena_give;
    options.userdata = arena;
    options.tab_stop = tab_stop;
    options.max_errors = max_errors;
    return gumbo_parse_with_options(&options, page, length);
}

/* The members of a node's union by pointer, so that Swift copies none of them. */
static inline const GumboElement *explainer_gumbo_element(const GumboNode *node) { return &node->v.element; }
static inline const GumboText *explainer_gumbo_text(const GumboNode *node) { return &node->v.text; }

#endif
