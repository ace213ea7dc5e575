// What a glance at a whole text tells of it: most texts need no closer look. See cleanse/mend and others, where this is asked for.

#pragma once

#include "python.hpp"

namespace cleanse {

// glances(text): which of what mends texts it may need, as bits: see cleanse/text/glances.py.
PyObject* glances(PyObject* module, PyObject* text);

// loose_space(text, start, end): where in it runs of two characters or more begin and end that are white space or not seen, blank
// lines aside; and where there are characters that are not seen, or joiners, or marks of direction. Both as numbers of eight bytes.
PyObject* loose_space(PyObject* module, PyObject* args);

// known_words(text, known): how often words of letters stand in it, of those that a dictionary has.
PyObject* known_words(PyObject* module, PyObject* args);

// holds_any(data, parts): whether bytes have any of some others in them.
PyObject* holds_any(PyObject* module, PyObject* args);

// linked_data(page, most): of a page in UTF-8 the scripts of JSON-LD, most at most: "" for another element that has its type. See
// cleanse/read/metadata/placed.py.
PyObject* linked_data(PyObject* module, PyObject* args);

// tags_of(page): how many "<" a page in UTF-8 has, and how many of them open formatting elements: -1 where letters that are none of
// ASCII might count for some that are; and whether it has a character that says that another was lost. See cleanse/read/limits.py.
PyObject* tags_of(PyObject* module, PyObject* page);

}  // namespace cleanse
