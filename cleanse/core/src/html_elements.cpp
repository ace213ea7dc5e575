#include <algorithm>

#include "html_page.hpp"
#include "names.hpp"
#include "slices.hpp"
#include "text.hpp"
#include "words.hpp"

namespace cleanse {

namespace {

constexpr char32_t ARTICLE[] = U"article";

bool is_small(Py_UCS4 c) { return c >= 'a' && c <= 'z'; }
bool is_capital(Py_UCS4 c) { return c >= 'A' && c <= 'Z'; }

// What an element's tag and names say, whichever elements have them.
struct Description {
    double own = 0.0, near = 0.0, far = 0.0;
    std::int32_t mask = 0;
};

class Elements {
  public:
    Elements(PageColumns& page, const Words& words, const Words* class_words)
        : page_(page), size_(page.element_count), words_(words), class_words_(class_words) {}

    // Reads the tag and the names of each element, each two of them once.
    void read(const Distinct& tags, const Distinct& names) {
        KeyNumbers known(size_);
        described_.reserve(size_);
        page_.articles.reserve(size_);
        for (std::size_t at = 0; at < size_; ++at) {
            const std::uint32_t tag = tags.numbers()[at], name = names.numbers()[at];
            const auto [found, is_new] = known.number_of(static_cast<std::uint64_t>(tag) << 32 | name);
            if (is_new) add(tags[tag].get(), names[name].get());
            described_.push_back(found);
            page_.articles.push_back(is_article_[found]);
        }
        bounds_.push_back(characters_.size());
    }

    void describe(const std::vector<double>& hidden, std::int32_t hidden_bit) {
        auto& [parents, firsts, ends, masks, paths, depths, alike, ups, children, articles, own, near, far, kinds] =
            static_cast<ElementColumns&>(page_);
        for (auto* column : {&own, &near, &far}) column->assign(size_, 0.0);
        for (auto* column : {&masks, &paths, &depths, &alike, &ups}) column->assign(size_, 0);
        children.assign(size_ + 1, 0);  // the last is that of no element
        page_.kind_sums.assign(class_words_ ? class_words_->columns : 0, 0);
        KeyNumbers known(size_);
        std::vector<Description> descriptions(is_article_.size());
        for (std::size_t number = 0; number < descriptions.size(); ++number) describe(number, descriptions[number]);
        for (std::size_t at = 0; at < size_; ++at) {
            const Description& found = descriptions[described_[at]];
            own[at] = found.own;
            near[at] = found.near;
            masks[at] = found.mask | (hidden[at] != 0.0 ? hidden_bit : 0);
            const std::int32_t parent = parents[at];
            std::uint64_t key = described_[at];
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
            alike[at] = static_cast<std::int32_t>(known.number_of(key).first);
        }
        kinds = known.size();
    }

  private:
    // The words of an element are its tag, in brackets, and those of its names.
    void add(PyObject* tag, PyObject* names) {
        bounds_.push_back(characters_.size());
        characters_.push_back('<');
        append_text(tag, characters_);
        const std::size_t start = bounds_.back() + 1, size = std::size(ARTICLE) - 1;
        is_article_.push_back(characters_.size() - start == size && std::equal(ARTICLE, ARTICLE + size, characters_.data() + start));
        characters_.push_back('>');
        append_text(names, characters_);
    }

    void describe(std::size_t number, Description& to) {
        const Slice all{characters_.data() + bounds_[number], bounds_[number + 1] - bounds_[number]};
        std::size_t tag = 0;
        while (all.start[tag] != '>') ++tag;
        said_.clear();
        say({all.start, tag + 1});
        say_names({all.start + tag + 1, all.size - tag - 1});
        for (const Hashed& word : said_) add_word(word, to);
    }

    // The words that names are made of: a capital opens one, and several capitals are one by themselves.
    void say_names(const Slice& names) {
        small_.resize(names.size);
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
            const std::size_t start = at;
            for (; at < end; ++at) small_[at] = names.start[at] | 32;  // its small letter
            say({small_.data() + start, end - start});
        }
    }

    void say(const Slice& word) {
        said_.push_back({word, hash_of(word)});
        words_.expect(said_.back().hash);
        if (class_words_ != nullptr) class_words_->expect(said_.back().hash);
    }

    void add_word(const Hashed& said, Description& to) {
        const std::int64_t known = words_.find(said.word, said.hash);
        if (known >= 0) {
            const std::int32_t* values = words_.of(known);
            to.own += values[0] / 100.0;
            to.near += values[1] / 100.0;
            to.far += values[2] / 100.0;
            to.mask |= values[3];
        }
        if (class_words_ == nullptr) return;
        const std::int64_t number = class_words_->find(said.word, said.hash);
        if (number < 0) return;
        if (counted_.empty()) counted_.resize(class_words_->size);
        if (counted_[number]) return;
        counted_[number] = true;
        for (std::uint32_t at = 0; at < class_words_->columns; ++at) page_.kind_sums[at] += class_words_->of(number)[at];
    }

    PageColumns& page_;
    const std::size_t size_;
    const Words& words_;
    const Words* class_words_;
    std::vector<Py_UCS4> characters_, small_;
    std::vector<Hashed> said_;  // of one element
    std::vector<std::size_t> bounds_;  // of each description
    std::vector<bool> is_article_;
    std::vector<std::uint32_t> described_;  // of each element the number of its description
    std::vector<bool> counted_;
};

}  // namespace

void read_elements(PageColumns& page, const State& state, PyObject* given, const PageWords& words, const PageLimits& limits, Py_ssize_t blocks) {
    const Items lists(given, 7);
    const Distinct tags(lists[0].get());
    std::vector<double> codes;
    for (std::size_t at = 0; at < tags.size(); ++at) codes.push_back(number_of(lists[6].get(), tags[at].get()));
    page.tags_of_elements.reserve(tags.numbers().size());
    for (const std::uint32_t number : tags.numbers()) page.tags_of_elements.push_back(codes[number]);
    const Reference of_names = lists[1];
    check_type(of_names.get(), state.names);
    const Distinct& names = names_of(of_names.get());
    page.element_count = tags.numbers().size();
    const auto size = static_cast<Py_ssize_t>(page.element_count);
    if (names.numbers().size() != page.element_count) {
        PyErr_Format(PyExc_ValueError, "expected %zd values, there are %zd", size, static_cast<Py_ssize_t>(names.numbers().size()));
        throw PythonError();
    }
    Elements elements(page, *words.names, words.kinds_of_names);
    elements.read(tags, names);
    page.parents = whole_numbers(lists[2].get(), size, -1, size);
    const auto is_hidden = numbers(lists[3].get(), size);
    page.firsts = whole_numbers(lists[4].get(), size, 0, blocks + 1);
    page.ends = whole_numbers(lists[5].get(), size, 0, blocks + 1);
    for (Py_ssize_t at = 0; at < size; ++at) {
        if (page.parents[at] >= at) {
            PyErr_SetString(PyExc_ValueError, "an element stands before its parent");
            throw PythonError();
        }
    }
    WithoutLock without_lock;
    elements.describe(is_hidden, limits.hidden_bit);
}

void tell_articles(PageColumns& page) {
    page.article_count = static_cast<double>(std::count(page.articles.begin(), page.articles.end(), 1));
    if (page.article_count == 0.0) return;
    for (std::size_t at = 0; at < page.element_count; ++at) {
        const bool is_article = page.articles[at] == 1;
        page.articles[at] = page.parents[at] < 0 ? 0 : page.articles[page.parents[at]];
        if (!is_article || page.articles[at] == 1) continue;
        page.articles[at] = page.firsts[at] <= page.title_at && page.title_at < page.ends[at] ? 1 : 2;
    }
}

}  // namespace cleanse
