// The module cleanse.core._compiled. It has no state but its own: any number of interpreters may have one each.

#include <cstdlib>
#include <cstring>

#include "python.hpp"
#include "trees.hpp"

namespace cleanse {

namespace {

int fill(PyObject* module) {
    try {
        Reference trees = trees_type(module);
        if (PyModule_AddObjectRef(module, "Trees", trees.get()) < 0) throw PythonError();
        return 0;
    } catch (const PythonError&) {
        return -1;
    }
}

// What later versions of Python ask of a module, by the numbers that their headers give it: the stable interface of 3.10 lacks them.
constexpr int INTERPRETERS = 3;  // Py_mod_multiple_interpreters, since 3.12
void* const EACH_WITH_ITS_LOCK = reinterpret_cast<void*>(2);
constexpr int GLOBAL_LOCK = 4;  // Py_mod_gil, since 3.13
void* const NOT_USED = reinterpret_cast<void*>(1);

int minor_version() {
    const char* version = Py_GetVersion();  // "3.12.1 …"
    return std::atoi(std::strchr(version, '.') + 1);
}

}  // namespace

}  // namespace cleanse

PyMODINIT_FUNC PyInit__compiled() {
    using namespace cleanse;
    static PyModuleDef_Slot slots[4];
    static PyModuleDef definition = [] {  // once, whatever interpreters ask at once
        int at = 0;
        slots[at++] = {Py_mod_exec, reinterpret_cast<void*>(fill)};
        if (minor_version() >= 12) slots[at++] = {INTERPRETERS, EACH_WITH_ITS_LOCK};
        if (minor_version() >= 13) slots[at++] = {GLOBAL_LOCK, NOT_USED};
        return PyModuleDef{
            PyModuleDef_HEAD_INIT, "_compiled", "The compiled core of cleanse.", 0, nullptr, slots, nullptr, nullptr, nullptr,
        };
    }();
    return PyModuleDef_Init(&definition);
}
