#include "names.hpp"

#include <algorithm>
#include <cstring>
#include <memory>

#include "characters.hpp"
#include "holder.hpp"
#include "slices.hpp"
#include "state.hpp"
#include "text.hpp"

namespace cleanse {

Distinct::Distinct(PyObject* strings) : distinct_(PyList_New(0)) {
    const Items items(strings);
    const Reference known(PyDict_New());
    numbers_.reserve(static_cast<std::size_t>(items.size()));
    std::uint32_t size = 0;
    struct {
        PyObject* string;
        std::uint32_t number;
    } seen[64] = {};  // by where they lie: many elements share one string, a tag above all
    for (Py_ssize_t at = 0; at < items.size(); ++at) {
        const Reference held = PyUnicode_CheckExact(items.borrowed(at)) ? Reference() : items[at];
        PyObject* string = items.borrowed(at);
        auto& last = seen[reinterpret_cast<std::uintptr_t>(string) / 16 % std::size(seen)];
        if (last.string == string) {
            numbers_.push_back(last.number);
            continue;
        }
        PyObject* found = entry_of(known.get(), string);
        numbers_.push_back(found == nullptr ? size : static_cast<std::uint32_t>(PyLong_AsUnsignedLong(found)));
        last = {string, numbers_.back()};
        if (found != nullptr) continue;
        const Reference number(PyLong_FromUnsignedLong(size++));
        if (PyDict_SetItem(known.get(), string, number.get()) < 0) throw PythonError();
        if (PyList_Append(distinct_.get(), string) < 0) throw PythonError();
    }
}

namespace {

using Letters = std::vector<Py_UCS4>;

constexpr Py_UCS4 BETWEEN = 0x110000;  // no character: nothing that is looked for reaches from one name into the next

// The names of elements, each once, in small letters; and where each two neighbours of these stand.
class Names {
  public:
    Names(PyObject* given, Characters& characters) : names_(given) {
        Letters letters;
        for (std::size_t at = 0; at < names_.size(); ++at) add_small(names_[at].get(), letters, characters);
        if (letters_.size() > UINT32_MAX) throw std::bad_alloc();
        next_.resize(letters_.size());
        for (std::size_t at = letters_.size(); at-- > 1;) {  // the first is the head of its chain at last
            std::uint32_t& head = heads_[place(letters_[at - 1], letters_[at])];
            next_[at - 1] = head;
            head = static_cast<std::uint32_t>(at);
        }
    }

    Reference having(PyObject* given, PyObject* is_wanted) const {
        const Items hints(given);
        std::vector<bool> is_found(starts_.size());
        Letters hint;
        for (Py_ssize_t number = 0; number < hints.size(); ++number) {
            hint.clear();
            append_text(hints[number].get(), hint);
            if (hint.size() < 2) {
                PyErr_SetString(PyExc_ValueError, "a hint has two characters or more");
                throw PythonError();
            }
            look_for(hint, is_found);
        }
        Reference found(PySet_New(nullptr));
        for (std::size_t at = 0; at < is_found.size(); ++at) {
            if (!is_found[at]) continue;
            const Reference answer(PyObject_CallFunctionObjArgs(is_wanted, names_[at].get(), nullptr));
            const int is_so = PyObject_IsTrue(answer.get());
            if (is_so < 0) throw PythonError();
            is_found[at] = is_so != 0;
        }
        const std::vector<std::uint32_t>& numbers = names_.numbers();
        for (std::size_t element = 0; element < numbers.size(); ++element) {
            if (!is_found[numbers[element]]) continue;
            const Reference number(PyLong_FromSize_t(element));
            if (PySet_Add(found.get(), number.get()) < 0) throw PythonError();
        }
        return found;
    }

    const Distinct& all() const { return names_; }

  private:
    // `letters` is room for the names as they are.
    void add_small(PyObject* name, Letters& letters, Characters& characters) {
        letters.clear();
        append_text(name, letters);
        characters.know(letters.data(), letters.data() + letters.size());
        starts_.push_back(letters_.size());
        characters.lower_known({letters.data(), letters.size()}, letters_);
        letters_.push_back(BETWEEN);
    }

    void look_for(const Letters& hint, std::vector<bool>& is_found) const {
        for (std::size_t second = heads_[place(hint[0], hint[1])]; second != 0; second = next_[second - 1]) {
            const std::size_t at = second - 1;
            if (letters_.size() - at < hint.size() || std::memcmp(letters_.data() + at, hint.data(), hint.size() * sizeof(Py_UCS4)) != 0) continue;
            is_found[static_cast<std::size_t>(std::upper_bound(starts_.begin(), starts_.end(), at) - starts_.begin()) - 1] = true;
        }
    }

    static std::size_t place(Py_UCS4 c, Py_UCS4 next) { return (c * 127 + next) % PLACES; }

    static constexpr std::size_t PLACES = 1 << 12;

    const Distinct names_;
    Letters letters_;
    std::vector<std::size_t> starts_;  // of each names
    std::vector<std::uint32_t> next_, heads_ = std::vector<std::uint32_t>(PLACES);  // the second of two neighbours; nought: none
};

PyObject* names_new(PyTypeObject* type, PyObject* args, PyObject*) {
    return guarded([&] {
        PyObject* given = nullptr;
        if (!PyArg_ParseTuple(args, "O:Names", &given)) throw PythonError();
        return Holder<Names>::object(type, std::make_unique<Names>(given, *state_of_type(type).characters));
    });
}

PyObject* names_having(PyObject* object, PyObject* args) {
    return guarded([&] {
        PyObject *hints = nullptr, *is_wanted = nullptr;
        if (!PyArg_ParseTuple(args, "OO:having", &hints, &is_wanted)) throw PythonError();
        return Holder<Names>::of(object).having(hints, is_wanted);
    });
}

PyMethodDef methods[] = {
    {"having", names_having, METH_VARARGS, "The elements whose names have one of some hints in them, and are wanted."},
    {nullptr, nullptr, 0, nullptr},
};

}  // namespace

const Distinct& names_of(PyObject* object) { return Holder<Names>::of(object).all(); }

Reference names_type(PyObject* module) {
    return Holder<Names>::type(
        module, "cleanse.core._compiled.Names", "The names of a page's elements, to be searched.",
        {{Py_tp_new, reinterpret_cast<void*>(names_new)}, {Py_tp_methods, methods}}
    );
}

}  // namespace cleanse
