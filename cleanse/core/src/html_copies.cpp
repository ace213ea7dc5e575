// Stretches of a page's blocks that stand twice in its text: see cleanse/roles/copies.py.

#include <cstring>

#include "html_page.hpp"

namespace cleanse {

namespace {

using Letters = std::vector<Py_UCS4>;

// Looks for stretches of as many characters each in a text, at every so many characters of it: there, some part of one must stand.
class Stretches {
  public:
    Stretches(std::vector<const Py_UCS4*> stretches, std::size_t size) : stretches_(std::move(stretches)), size_(size), step_(size / 2) {
        std::size_t room = 64;
        while (room < 4 * step_ * stretches_.size()) room *= 2;
        places_.resize(room);
        for (std::uint32_t number = 0; number < stretches_.size(); ++number) {
            for (std::uint32_t offset = 0; offset < step_; ++offset) {
                std::size_t at = hash_of_part(stretches_[number] + offset);
                while (places_[at & (room - 1)].is_taken) ++at;
                places_[at & (room - 1)] = {true, number, offset};
            }
        }
    }

    // How many of them stand in a text twice or oftener.
    std::size_t twice_in(const Letters& text) const {
        std::vector<int> times(stretches_.size());
        std::size_t found = 0;
        for (std::size_t part = 0; part + step_ <= text.size() && found < stretches_.size(); part += step_) {
            for (std::size_t at = hash_of_part(text.data() + part); places_[at & (places_.size() - 1)].is_taken; ++at) {
                const auto [is_taken, number, offset] = places_[at & (places_.size() - 1)];
                if (times[number] == 2 || part < offset || part - offset + size_ > text.size()) continue;
                if (std::memcmp(text.data() + part - offset, stretches_[number], size_ * sizeof(Py_UCS4)) != 0) continue;
                found += ++times[number] == 2;
            }
        }
        return found;
    }

  private:
    struct Place {
        bool is_taken = false;
        std::uint32_t number = 0, offset = 0;  // of a stretch, and of a part in it
    };

    // Of a few of its characters: what is alike by these is compared.
    std::size_t hash_of_part(const Py_UCS4* part) const {
        const Py_UCS4 few[] = {part[0], part[step_ / 4], part[step_ / 2], part[step_ - 2], part[step_ - 1]};
        return SliceHash()({few, std::size(few)});
    }

    const std::vector<const Py_UCS4*> stretches_;
    const std::size_t size_, step_;
    std::vector<Place> places_;
};

}  // namespace

PyObject* stand_twice(PyObject* object, PyObject* args) {
    return guarded([&] {
        PyObject *given_rules = nullptr, *given_wanted = nullptr;
        Py_ssize_t size = 0;
        if (!PyArg_ParseTuple(args, "OOn:stand_twice", &given_rules, &given_wanted, &size)) throw PythonError();
        const PageColumns& page = page_columns_of(object);
        const Items rules(given_rules, static_cast<Py_ssize_t>(page.size));
        Letters text;
        text.reserve(page.characters.size());
        for (std::size_t at = 0; at < page.size; ++at) {
            const Py_ssize_t length = PyUnicode_GetLength(rules.borrowed(static_cast<Py_ssize_t>(at)));
            if (length < 0) throw PythonError();
            if (length == 0) text.insert(text.end(), page.characters.begin() + page.starts[at], page.characters.begin() + page.starts[at + 1]);
        }
        if (!text.empty()) text.pop_back();  // the last line break
        std::vector<const Py_UCS4*> stretches;
        for (const std::int32_t at : whole_numbers(given_wanted, -1, 0, static_cast<Py_ssize_t>(page.size))) {
            const Slice block = page.text(at);
            if (size < 4 || block.size < 2 * static_cast<std::size_t>(size)) {
                PyErr_SetString(PyExc_ValueError, "a block is too short, or what is looked for in it");
                throw PythonError();
            }
            stretches.push_back(block.start + block.size / 2);
        }
        return Reference(PyLong_FromSize_t(Stretches(std::move(stretches), static_cast<std::size_t>(size)).twice_in(text)));
    });
}

}  // namespace cleanse
