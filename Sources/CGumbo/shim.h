#ifndef EXPLAINER_GUMBO_SHIM_H
#define EXPLAINER_GUMBO_SHIM_H

#include <gumbo.h>

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

/* The members of a node's union by pointer, so that Swift copies none of them. */
static inline const GumboElement *explainer_gumbo_element(const GumboNode *node) { return &node->v.element; }
static inline const GumboText *explainer_gumbo_text(const GumboNode *node) { return &node->v.text; }

#endif
