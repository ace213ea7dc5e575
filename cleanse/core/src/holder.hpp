// Objects of Python that hold a value of C++, and their types.

#pragma once

#include <algorithm>
#include <initializer_list>
#include <memory>
#include <vector>

#include "python.hpp"

namespace cleanse {

// Such an object. Nobody changes the value once the object is made.
template <typename Value>
struct Holder {
    PyObject_HEAD
    Value* value;

    static const Value& of(PyObject* object) { return *reinterpret_cast<const Holder*>(object)->value; }

    // A new one, of a type that type() made.
    static Reference object(PyTypeObject* type, std::unique_ptr<Value> value) {
        Reference made(reinterpret_cast<allocfunc>(PyType_GetSlot(type, Py_tp_alloc))(type, 0));
        reinterpret_cast<Holder*>(made.get())->value = value.release();
        return made;
    }

    // The type of Python of such objects, by a name that lasts. Without a slot for it, Python cannot make any.
    static Reference type(PyObject* module, const char* name, const char* doc, std::initializer_list<PyType_Slot> own) {
        std::vector<PyType_Slot> slots(own);
        const bool is_made_by_python = std::any_of(slots.begin(), slots.end(), [](const PyType_Slot& slot) { return slot.slot == Py_tp_new; });
        slots.push_back({Py_tp_dealloc, reinterpret_cast<void*>(free)});
        slots.push_back({Py_tp_doc, const_cast<char*>(doc)});
        slots.push_back({0, nullptr});
        const unsigned int flags = is_made_by_python ? Py_TPFLAGS_DEFAULT : Py_TPFLAGS_DEFAULT | DISALLOW_INSTANTIATION;
        PyType_Spec spec = {name, sizeof(Holder), 0, flags, slots.data()};
        return Reference(PyType_FromModuleAndSpec(module, &spec, nullptr));
    }

  private:
    static void free(PyObject* object) {
        delete reinterpret_cast<Holder*>(object)->value;
        PyTypeObject* type = Py_TYPE(object);
        reinterpret_cast<freefunc>(PyType_GetSlot(type, Py_tp_free))(object);
        Py_DECREF(type);
    }
};

}  // namespace cleanse
