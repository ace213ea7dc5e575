#include <memory>

#include "html_page.hpp"
#include "numbers.hpp"
#include "slices.hpp"
#include "state.hpp"
#include "text.hpp"
#include "words.hpp"

namespace cleanse {

namespace {

using Whole = std::vector<std::int32_t>;

bool is_small(Py_UCS4 c) { return c >= 'a' && c <= 'z'; }
bool is_capital(Py_UCS4 c) { return c >= 'A' && c <= 'Z'; }

// What an element's tag and names say, whichever elements have them.
struct Description {
    std::uint32_t number;
    double own = 0.0, near = 0.0, far = 0.0;
    std::int32_t mask = 0;
};

class Elements {
  public:
    Elements(const Words& words, const Words* class_words) : words_(words), class_words_(class_words) {}

    void read(PyObject* given_tags, PyObject* given_names) {
        Items tags(given_tags), names(given_names, tags.size());
        for (Py_ssize_t at = 0; at < tags.size(); ++at) {
            bounds_.push_back(characters_.size());
            add('<', tags[at].get());  // the words of an element are its tag, in brackets, and those of its names
            characters_.push_back('>');
            add(0, names[at].get());
        }
        bounds_.push_back(characters_.size());
        size_ = static_cast<std::size_t>(tags.size());
    }

    void describe(const std::vector<double>& hidden, std::int32_t hidden_bit) {
        auto& [parents, firsts, ends, masks, paths, depths, alike, ups, children, own, near, far, kinds] = columns;
        for (auto* column : {&own, &near, &far}) column->assign(size_, 0.0);
        for (auto* column : {&masks, &paths, &depths, &alike, &ups}) column->assign(size_, 0);
        children.assign(size_ + 1, 0);  // the last is that of no element
        class_sums.assign(class_words_ ? class_words_->columns : 0, 0);
        std::unordered_map<std::uint64_t, std::int32_t, KeyHash> known;
        for (std::size_t at = 0; at < size_; ++at) {
            const Description& found = described(at);
            own[at] = found.own;
            near[at] = found.near;
            masks[at] = found.mask | (hidden[at] != 0.0 ? hidden_bit : 0);
            const std::int32_t parent = parents[at];
            std::uint64_t key = found.number;
            if (parent < 0) {
                ++children.back();
                far[at] = found.far;
                paths[at] = masks[at];
                ups[at] = -1;
            } else {
                ++children[parent];
                far[at] = far[parent] + found.far;
                paths[at] = paths[parent] | masks[at];
                depths[at] = depths[parent] + 1;
                ups[at] = firsts[parent] < firsts[at] || ends[parent] > ends[at] ? parent : ups[parent];
                key += (static_cast<std::uint64_t>(alike[parent]) + 1) * size_;
            }
            alike[at] = known.try_emplace(key, static_cast<std::int32_t>(known.size())).first->second;
        }
        kinds = known.size();
    }

    std::size_t size() const { return size_; }

    ElementColumns columns;
    std::vector<std::int64_t> class_sums;

  private:
    void add(Py_UCS4 before, PyObject* string) {
        if (before != 0) characters_.push_back(before);
        Text text(string);
        characters_.insert(characters_.end(), text.begin(), text.end());
    }

    const Description& described(std::size_t at) {
        const Slice all{characters_.data() + bounds_[at], bounds_[at + 1] - bounds_[at]};
        const auto [found, is_new] = descriptions_.try_emplace(all, Description{static_cast<std::uint32_t>(descriptions_.size())});
        if (is_new) {
            std::size_t tag = 0;
            while (all.start[tag] != '>') ++tag;
            add_word({all.start, tag + 1}, found->second);
            add_names({all.start + tag + 1, all.size - tag - 1}, found->second);
        }
        return found->second;
    }

    // The words that names are made of: a capital opens one, and several capitals are one by themselves.
    void add_names(const Slice& names, Description& to) {
        std::size_t at = 0;
        while (at < names.size) {
            std::size_t end = at;
            const bool is_word = is_capital(names.start[at]) && at + 1 < names.size && is_small(names.start[at + 1]);
            if (is_word || is_small(names.start[at])) {
                for (++end; end < names.size && is_small(names.start[end]);) ++end;
            } else if (is_capital(names.start[at])) {
                while (end < names.size && is_capital(names.start[end])) ++end;
            } else {
                ++at;
                continue;
            }
            word_.assign(names.start + at, names.start + end);
            for (Py_UCS4& character : word_) character |= 32;  // its small letter
            add_word({word_.data(), word_.size()}, to);
            at = end;
        }
    }

    void add_word(const Slice& word, Description& to) {
        const std::int64_t known = words_.find(word);
        if (known >= 0) {
            const std::int32_t* values = words_.of(known);
            to.own += values[0] / 100.0;
            to.near += values[1] / 100.0;
            to.far += values[2] / 100.0;
            to.mask |= values[3];
        }
        if (class_words_ == nullptr) return;
        const std::int64_t number = class_words_->find(word);
        if (number < 0) return;
        if (counted_.empty()) counted_.resize(class_words_->size);
        if (counted_[number]) return;
        counted_[number] = true;
        for (std::uint32_t at = 0; at < class_words_->columns; ++at) class_sums[at] += class_words_->of(number)[at];
    }

    const Words& words_;
    const Words* class_words_;
    std::size_t size_ = 0;
    std::vector<Py_UCS4> characters_, word_;
    std::vector<std::size_t> bounds_;
    BySlice<Description> descriptions_;
    std::vector<bool> counted_;
};

struct Object {
    PyObject_HEAD
    ElementColumns* columns;
};

void dealloc(PyObject* object) {
    delete reinterpret_cast<Object*>(object)->columns;
    deallocate(object);
}

template <auto Column>
PyObject* listed(PyObject* object, void*) {
    return guarded([&] { return list_of(element_columns_of(object).*Column); });
}

template <auto Column>
constexpr PyGetSetDef column(const char* name) {
    return {name, listed<Column>, nullptr, "Of each element, as cleanse.roles.html_features has it.", nullptr};
}

PyGetSetDef members[] = {
    column<&ElementColumns::own>("own"),
    column<&ElementColumns::near>("near"),
    column<&ElementColumns::far>("far"),
    column<&ElementColumns::masks>("masks"),
    column<&ElementColumns::paths>("paths"),
    column<&ElementColumns::depths>("depths"),
    column<&ElementColumns::ups>("ups"),
    column<&ElementColumns::children>("children"),
    {nullptr, nullptr, nullptr, nullptr, nullptr},
};

PyType_Slot slots[] = {
    {Py_tp_dealloc, reinterpret_cast<void*>(dealloc)},
    {Py_tp_getset, members},
    {Py_tp_doc, const_cast<char*>("What is known of each element of a page.")},
    {0, nullptr},
};

PyType_Spec spec = {"cleanse.core._compiled.HtmlElements", sizeof(Object), 0, Py_TPFLAGS_DEFAULT | DISALLOW_INSTANTIATION, slots};

}  // namespace

Reference html_elements_type(PyObject* module) { return Reference(PyType_FromModuleAndSpec(module, &spec, nullptr)); }

const ElementColumns& element_columns_of(PyObject* object) { return *reinterpret_cast<const Object*>(object)->columns; }

PyObject* html_elements(PyObject* module, PyObject* args) {
    return guarded([&] {
        PyObject *tags, *names, *parents, *hidden, *firsts, *ends, *words, *class_words;
        int hidden_bit = 0;
        if (!PyArg_ParseTuple(
                args, "OOOOOOOOi", &tags, &names, &parents, &hidden, &firsts, &ends, &words, &class_words, &hidden_bit
            )) {
            throw PythonError();
        }
        State& state = state_of(module);
        check_type(words, state.words);
        if (class_words != Py_None) check_type(class_words, state.words);
        Elements elements(
            *reinterpret_cast<const Words*>(words), class_words == Py_None ? nullptr : reinterpret_cast<const Words*>(class_words)
        );
        if (reinterpret_cast<const Words*>(words)->columns != 4) {
            PyErr_SetString(PyExc_ValueError, "the words of names have four numbers each");
            throw PythonError();
        }
        elements.read(tags, names);
        const auto size = static_cast<Py_ssize_t>(elements.size());
        ElementColumns& columns = elements.columns;
        columns.parents = whole_numbers(parents, size, -1, size);
        columns.firsts = whole_numbers(firsts, size);
        columns.ends = whole_numbers(ends, size);
        for (Py_ssize_t at = 0; at < size; ++at) {
            if (columns.parents[at] >= at) {
                PyErr_SetString(PyExc_ValueError, "an element stands before its parent");
                throw PythonError();
            }
        }
        const auto is_hidden = numbers(hidden, size);
        {
            WithoutLock without_lock;
            elements.describe(is_hidden, hidden_bit);
        }
        Reference alike = list_of(columns.alike), sums = list_of(elements.class_sums);
        const auto kinds = static_cast<Py_ssize_t>(columns.kinds);
        auto kept = std::make_unique<ElementColumns>(std::move(columns));
        Reference made = allocated(reinterpret_cast<PyTypeObject*>(state.html_elements));
        reinterpret_cast<Object*>(made.get())->columns = kept.release();
        return Reference(Py_BuildValue("NNnN", made.release(), alike.release(), kinds, sums.release()));
    });
}

}  // namespace cleanse
