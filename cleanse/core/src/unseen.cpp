#include "unseen.hpp"

#include <memory>
#include <utility>

#include "holder.hpp"
#include "state.hpp"

namespace cleanse {

namespace {

struct Unseen {
    Reference tree;  // of selectolax
    Reference name;
    Lexbor lexbor;
    Lexbor::Node node, document;
};

PyObject* tag(PyObject* object, void*) {
    return Reference::borrowed(Holder<Unseen>::of(object).name.get()).release();
}

PyObject* number(PyObject* object, void*) { return PyLong_FromVoidPtr(Holder<Unseen>::of(object).node); }

PyObject* tag_number(PyObject* object, void*) {
    const Unseen& self = Holder<Unseen>::of(object);
    return PyLong_FromSize_t(self.lexbor.tag(self.node));
}

PyObject* attributes(PyObject* object, void*) {
    return guarded([&] {
        Reference made(PyDict_New());
        tree_of_unseen(object).each_attribute(Holder<Unseen>::of(object).node, [&](std::string_view name, const char* value, std::size_t size) {
            const Reference key = string_of(sound(name));
            const Reference held = value == nullptr ? Reference::borrowed(Py_None) : string_of(sound({value, size}));
            if (PyDict_SetItem(made.get(), key.get(), held.get()) < 0) throw PythonError();
        });
        return made;
    });
}

PyObject* text(PyObject* object, PyObject*) {
    return guarded([&] {
        PageTree tree = tree_of_unseen(object);
        return string_of(tree.all_text_of(Holder<Unseen>::of(object).node));
    });
}

PyGetSetDef members[] = {
    {"tag", tag, nullptr, "Its name.", nullptr},
    {"tag_id", tag_number, nullptr, "What lexbor knows it by.", nullptr},
    {"mem_id", number, nullptr, "Its number in memory.", nullptr},
    {"attributes", attributes, nullptr, "Its attributes: None is the value of one that has none.", nullptr},
    {nullptr, nullptr, nullptr, nullptr, nullptr},
};

PyMethodDef methods[] = {
    {"text", text, METH_NOARGS, "All text in it."},
    {nullptr, nullptr, 0, nullptr},
};

}  // namespace

PyObject* name_of_unseen(PyObject* object) { return Holder<Unseen>::of(object).name.get(); }

Lexbor::Node node_of_unseen(PyObject* object) { return Holder<Unseen>::of(object).node; }

PageTree tree_of_unseen(PyObject* object) {
    const Unseen& self = Holder<Unseen>::of(object);
    static const Tags none;
    return PageTree(self.lexbor, none, *state_of_type(Py_TYPE(object)).characters, self.document);
}

Reference unseen_type(PyObject* module) {
    return Holder<Unseen>::type(
        module, "cleanse.core._compiled.Unseen", "An element of a page that nobody sees.", {{Py_tp_getset, members}, {Py_tp_methods, methods}}
    );
}

Reference unseen_object(PyObject* type, const PageTree& tree, Lexbor::Node node, PyObject* tree_object) {
    PyObject* known = tree.facts(node).name;
    Reference name = known != nullptr ? Reference::borrowed(known) : string_of(sound(tree.name_of(node)));
    return Holder<Unseen>::object(
        reinterpret_cast<PyTypeObject*>(type),
        std::make_unique<Unseen>(Unseen{Reference::borrowed(tree_object), std::move(name), tree.lexbor, node, tree.document})
    );
}

}  // namespace cleanse
