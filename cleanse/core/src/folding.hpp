// What two spellings of one phrase have in common: see cleanse/lexicon/folding.py.

#pragma once

#include <vector>

#include "characters.hpp"
#include "python.hpp"
#include "slices.hpp"

namespace cleanse {

// The first two words of a folded text, or its first two characters: see key_of of cleanse/lexicon/matcher.py.
struct Key {
    Slice first, second;
};

// The key of a folded text whose characters are known.
Key key_in(const Slice& folded, const Characters& characters);

// A text as a Folding of Python folds it. Python's lock must be held. What it has of characters is known then.
std::vector<Py_UCS4> folded_by(PyObject* folding, const Slice& text, Characters& characters);

// Whether such a one finds the name of a network in a text.
bool names_network_by(PyObject* folding, const Slice& text, Characters& characters);

// key_of(folded): the first two words of a folded text, as cleanse/lexicon/matcher.py has them.
PyObject* key_of(PyObject* module, PyObject* folded);

// The type of Python that folds texts, given the names of networks.
Reference folding_type(PyObject* module);

}  // namespace cleanse
