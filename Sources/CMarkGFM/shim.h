#ifndef EXPLAINER_CMARK_GFM_SHIM_H
#define EXPLAINER_CMARK_GFM_SHIM_H

#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

/* The extensions export their node types, but no installed header declares them. They are set once,
   when the extensions are registered, and read through functions so that Swift sees no mutable global. */
extern cmark_node_type CMARK_NODE_TABLE;
extern cmark_node_type CMARK_NODE_TABLE_ROW;
extern cmark_node_type CMARK_NODE_TABLE_CELL;
extern cmark_node_type CMARK_NODE_STRIKETHROUGH;

static inline cmark_node_type cmark_gfm_table_type(void) { return CMARK_NODE_TABLE; }
static inline cmark_node_type cmark_gfm_table_row_type(void) { return CMARK_NODE_TABLE_ROW; }
static inline cmark_node_type cmark_gfm_table_cell_type(void) { return CMARK_NODE_TABLE_CELL; }
static inline cmark_node_type cmark_gfm_strikethrough_type(void) { return CMARK_NODE_STRIKETHROUGH; }

#endif
