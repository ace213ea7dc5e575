// What is known of a line, and entered by its names: LineFeatures of cleanse/text/lines.py.

#pragma once

#include "characters.hpp"
#include "line_words.hpp"
#include "numbers.hpp"
#include "python.hpp"
#include "views.hpp"
#include "words.hpp"

namespace cleanse {

// The names of what is entered, as Python has them.
struct LineNames {
    Reference text{name("text")}, cached{name("_cached")}, words{name("words")}, is_unspaced{name("is_unspaced")};
    Reference ends_sentence{name("ends_sentence")}, ends_full{name("ends_full")}, sentences{name("sentences")};
    Reference truncations{name("truncations")}, is_item{name("is_item")}, prose{name("prose")}, phrases{name("phrases")};
    Reference lexicon{name("lexicon")}, is_short{name("is_short")};
    Reference concerns{name("concerns")}, number{name("number")}, block{name("block")}, features{name("features")};
    Reference wrapped{name("wrapped")};

    static PyObject* name(const char* of) { return PyUnicode_InternFromString(of); }
};

// What is known of a line: the attributes of its features, or the dictionary of these. An object of which no dictionary was asked for
// keeps them in half the room.
class LineFeatures {
  public:
    explicit LineFeatures(PyObject* given) : given_(given), is_dictionary_(PyDict_Check(given)) {}

    void enter(const Reference& name, PyObject* value) const {
        const int done = is_dictionary_ ? PyDict_SetItem(given_, name.get(), value) : PyObject_SetAttr(given_, name.get(), value);
        if (done < 0) throw PythonError();
    }
    void enter(const Reference& name, bool value) const { enter(name, value ? Py_True : Py_False); }
    void enter(const Reference& name, long value) const { enter(name, Reference(PyLong_FromLong(value)).get()); }

    // Enters the answer to one of what is asked of lines, as if it had been asked before.
    void enter_asked(const LineNames& names, const Reference& question, PyObject* answer) {
        if (asked_.get() == nullptr) asked_ = asked(names);
        if (PyDict_SetItem(asked_.get(), question.get(), answer) < 0) throw PythonError();
    }

  private:
    Reference asked(const LineNames& names) const {
        PyObject* found = is_dictionary_ ? entry_of(given_, names.cached.get()) : nullptr;
        if (found != nullptr) return Reference::borrowed(found);
        Reference made(PyDict_New());
        enter(names.cached, made.get());
        return made;
    }

    PyObject* given_;
    bool is_dictionary_;
    Reference asked_;
};

// What looks at lines have in common.
struct Looking {
    const Words& words;
    const LineWords& known;
    const Items& asked;
    Characters& characters;
    const LineNames& names;
    Reference nothing{PyTuple_New(0)};
};

// Enters what a line looks like into what is known of it: what is otherwise than the type of the features has it, and what cleaners
// may ask that the line may concern, or, of a text's last one, may ask in any case. Its characters must be known.
void look_at(LineFeatures& features, View text, const Looking& looking, bool is_last);

}  // namespace cleanse
