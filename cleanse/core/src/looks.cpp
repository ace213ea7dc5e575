#include "looks.hpp"

#include <memory>
#include <utility>

#include "characters.hpp"
#include "holder.hpp"
#include "line_features.hpp"
#include "line_words.hpp"
#include "numbers.hpp"
#include "state.hpp"
#include "text_lines.hpp"

namespace cleanse {

namespace {

struct Looks {
    LineWords known;
    const LineNames names;
};

PyObject* looks_new(PyTypeObject* type, PyObject* args, PyObject* keywords) {
    return guarded([&] {
        auto looks = std::make_unique<Looks>();
        take_line_words(looks->known, args, keywords, state_of_type(type));
        return Holder<Looks>::object(type, std::move(looks));
    });
}

Looking looking_of(PyObject* object, const Items& asked) {
    const Looks& looks = Holder<Looks>::of(object);
    const State& state = state_of_type(Py_TYPE(object));
    return {words_of(state, looks.known.words.get()), looks.known, asked, *state.characters, looks.names};
}

PyObject* looks_lines(PyObject* object, PyObject* args) {
    return guarded([&] {
        PyObject *text = nullptr, *given_blocks = nullptr, *known = nullptr, *lexicon = nullptr, *line_type = nullptr, *features_type = nullptr;
        PyObject* given_asked = nullptr;
        if (!PyArg_ParseTuple(args, "UOO!OO!O!O", &text, &given_blocks, &PyDict_Type, &known, &lexicon, &PyType_Type, &line_type, &PyType_Type,
                              &features_type, &given_asked)) {
            throw PythonError();
        }
        const Items blocks(given_blocks), asked(given_asked, 4);
        const Looking looking = looking_of(object, asked);
        return text_lines(text, blocks, known, lexicon, line_type, features_type, looking);
    });
}

PyMethodDef methods[] = {
    {"lines", looks_lines, METH_VARARGS, "The lines of a text, given its blocks and what is known of lines."},
    {nullptr, nullptr, 0, nullptr},
};

}  // namespace

Reference looks_type(PyObject* module) {
    return Holder<Looks>::type(
        module, "cleanse.core._compiled.Looks", "Looks at lines, given what is looked for in them.",
        {{Py_tp_new, reinterpret_cast<void*>(looks_new)}, {Py_tp_methods, methods}}
    );
}

}  // namespace cleanse
