#include "survey.hpp"

#include <algorithm>
#include <memory>
#include <string_view>

#include "holder.hpp"
#include "marks.hpp"
#include "numbers.hpp"
#include "text.hpp"
#include "words.hpp"

namespace cleanse {

namespace {

// As in cleanse/roles/words.py and text_features.py.
constexpr std::size_t TEXT_CHARS = 160, END_CHARS = 60, END_WORDS = 5, END_PAIRS = 16;
constexpr std::size_t WHOLE_WORDS = 4, WHOLE_CHARS = 40, START_CHARS = 30;
constexpr int PROSE_WORDS = 12;
constexpr double MOST_GAP = 6;
constexpr Py_ssize_t MOST_INDENT = 20;

// Makes a survey, in two steps: what needs Python, and what does not.
class Surveyor {
  public:
    Surveyor(State& state, const Words& words)
        : state_(state), characters_(*state.characters), table_(words), made_(std::make_unique<Survey>()) {}

    void read(PyObject* text, const Items& lines, const Items& blocks, PyObject* bits, PyObject* credits) {
        Survey& made = *made_;
        made.size = static_cast<std::size_t>(blocks.size());
        read_lines(lines, bits, credits);
        const Text all(text);
        for (Py_ssize_t at = 0; at < blocks.size(); ++at) read_block(blocks[at], all);
        bounds_.push_back(made.characters.size());
        characters_.know(made.characters.data(), made.characters.data() + made.characters.size());
        lower();
        characters_.know(made.folded.data(), made.folded.data() + made.folded.size());  // small letters may be of another page
    }

    std::unique_ptr<Survey> survey() {
        reserve();
        for (std::size_t at = 0; at < made_->size; ++at) look_at(at);
        made_->said_words = numbers_.taken();
        count();
        return std::move(made_);
    }

  private:
    // What is known of a line.
    struct Line {
        std::int32_t words, bits, credit, start;
    };

    void read_lines(const Items& lines, PyObject* given_bits, PyObject* given_credits) {
        const std::vector<std::int32_t> bits = whole_numbers(given_bits, lines.size()), credits = whole_numbers(given_credits, lines.size());
        std::size_t unspaced = 0;
        for (Py_ssize_t at = 0; at < lines.size(); ++at) {
            const Reference line = lines[at], features = names_.of(line, names_.features), block = names_.of(line, names_.block);
            const Reference start(PySequence_GetItem(block.get(), 0)), is_unspaced = names_.of(features, names_.is_unspaced);
            const std::int32_t words = whole_number(names_.of(features, names_.words).get(), 0, INT32_MAX);
            lines_.push_back({words, bits[at], credits[at], whole_number(start.get(), 0, INT32_MAX)});
            const int is_so = PyObject_IsTrue(is_unspaced.get());
            if (is_so < 0) throw PythonError();
            unspaced += is_so == 1;
        }
        made_->is_unspaced = 2 * unspaced > lines_.size();
    }

    void read_block(const Reference& block, const Text& all) {
        Survey& made = *made_;
        const auto count = static_cast<Py_ssize_t>(lines_.size());
        const auto first = static_cast<std::size_t>(whole_number(names_.of(block, names_.first).get(), 0, count));
        const auto last = static_cast<std::size_t>(whole_number(names_.of(block, names_.last).get(), static_cast<Py_ssize_t>(first), count));
        double words = 0.0;
        std::int32_t bits = 0, credit = 0;
        for (std::size_t at = first; at <= last; ++at) {
            words += lines_[at].words;
            bits |= lines_[at].bits;
            credit = std::max(credit, lines_[at].credit);
        }
        made.words.push_back(words);
        made.lexicon.push_back(bits);
        made.credits.push_back(credit);
        made.lines_more.push_back(static_cast<double>(last - first));
        made.gaps.push_back(std::min(number(names_.of(block, names_.gap).get()), MOST_GAP));
        made.indents.push_back(static_cast<double>(indent(all, lines_[first].start)));
        bounds_.push_back(made.characters.size());
        const Reference text = names_.of(block, names_.text);
        if (!PyUnicode_Check(text.get())) {
            PyErr_Format(PyExc_TypeError, "a text is a str, no %R", reinterpret_cast<PyObject*>(Py_TYPE(text.get())));
            throw PythonError();
        }
        append_text(text.get(), made.characters);
        if (made.characters.size() == bounds_.back()) {
            PyErr_SetString(PyExc_ValueError, "a block has no text");
            throw PythonError();
        }
    }

    // How far from the left border a line begins, as far as that tells anything.
    static Py_ssize_t indent(const Text& all, Py_ssize_t start) {
        if (start > all.size()) {
            PyErr_Format(PyExc_ValueError, "a line that begins at %zd is none of the text", start);
            throw PythonError();
        }
        Py_ssize_t found = 0;
        while (found < MOST_INDENT && found < start && all[start - 1 - found] != '\n') ++found;
        return found;
    }

    Slice text(std::size_t at) const { return {made_->characters.data() + bounds_[at], bounds_[at + 1] - bounds_[at]}; }

    // The beginning of each block behind "=", and the end of the long ones, in small letters, and with all digits alike.
    void lower() {
        Survey& made = *made_;
        for (std::size_t at = 0; at < made.size; ++at) {
            const Slice all = text(at);
            made.folded.push_back('=');
            begins_.push_back(made.folded.size());
            characters_.lower_known({all.start, std::min(all.size, TEXT_CHARS)}, made.folded);
            begin_ends_.push_back(made.folded.size());
            if (all.size > END_CHARS || made.is_unspaced) {
                characters_.lower_known({all.start + (all.size > END_CHARS ? all.size - END_CHARS : 0), std::min(all.size, END_CHARS)}, made.folded);
            }
            ends_.push_back(made.folded.size());
        }
    }

    void reserve() {
        Survey& made = *made_;
        for (auto* column : {&made.lengths, &made.starts, &made.ends, &made.stops, &made.commas, &made.digit_counts}) {
            column->reserve(made.size);
        }
        made.said.resize(made.size);
    }

    void look_at(std::size_t at) {
        Survey& made = *made_;
        const Slice all = text(at);
        made.lengths.push_back(static_cast<std::int32_t>(all.size));
        made.starts.push_back(start_of(all.start[0]));
        made.ends.push_back(end_mark(all));
        add_marks(all);
        add_first_letter(all.start[0]);
        const Slice begin{made.folded.data() + begins_[at], begin_ends_[at] - begins_[at]};
        std::size_t differing = 0;
        if (!made.is_unspaced) {
            split({all.start, std::min(all.size, TEXT_CHARS)}, words_);
            split(begin, others_);
            differing = count_differing(words_, others_);
        }
        const std::int32_t count = fold_digits(begins_[at], begin_ends_[at]);
        fold_digits(begin_ends_[at], ends_[at]);
        made.digit_counts.push_back(count);
        made.digits.push_back(static_cast<double>(count) / static_cast<double>(std::min(all.size, TEXT_CHARS)));
        if (made.is_unspaced) split_in_pairs(begin, others_);
        add_words(at, begin, others_);
        made.capitals.push_back(
            made.is_unspaced ? 0.0 : static_cast<double>(differing) / static_cast<double>(made.said[at].size())
        );
        weigh_end(at, all.size);
    }

    int start_of(Py_UCS4 first) const {
        if (characters_.is(first, Characters::Alpha)) {
            return characters_.is(first, Characters::Lower) ? 1 : characters_.is(first, Characters::Upper) ? 2 : 3;
        }
        if (characters_.is(first, Characters::Digit)) return 4;
        return is_one_of(first, U"-*•–·+▪►") ? 5 : is_one_of(first, U"\"“„«'‘「『") ? 6 : 7;
    }

    void add_first_letter(Py_UCS4 first) {
        const bool is_letter = characters_.is(first, Characters::Alpha);
        made_->first_letters.push_back(!is_letter ? first : characters_.is(first, Characters::Lower) ? 'a' : 'A');
    }

    void add_marks(const Slice& all) {
        std::int32_t stops = 0, commas = 0;
        bool ends_otherwise = false;
        for (std::size_t at = 0; at < all.size; ++at) {
            const Py_UCS4 character = all.start[at];
            commas += character == ',';
            stops += character == '.' && at + 1 < all.size && all.start[at + 1] == ' ';
            ends_otherwise |= character == U'。' || is_south_east(character);
        }
        made_->stops.push_back(stops);
        made_->commas.push_back(commas);
        const bool may_be_prose = made_->ends.back() > 0 || stops > 0 || (made_->is_unspaced && ends_otherwise);
        made_->prose.push_back(may_be_prose && made_->words[made_->prose.size()] >= PROSE_WORDS);
    }

    // The words of a text, in place of what was there.
    void split(const Slice& text, std::vector<Slice>& words) const {
        words.clear();
        std::size_t start = 0;
        for (std::size_t at = 0; at <= text.size; ++at) {
            if (at < text.size && !characters_.is(text.start[at], Characters::Space)) continue;
            if (at > start) words.push_back({text.start + start, at - start});
            start = at + 1;
        }
    }

    static void split_in_pairs(const Slice& text, std::vector<Slice>& words) {
        words.clear();
        for (std::size_t place = 0; place + 1 < text.size; ++place) words.push_back({text.start + place, 2});
    }

    static std::size_t count_differing(const std::vector<Slice>& one, const std::vector<Slice>& other) {
        std::size_t found = 0;
        for (std::size_t at = 0; at < std::min(one.size(), other.size()); ++at) found += !(one[at] == other[at]);
        return found;
    }

    std::int32_t fold_digits(std::size_t from, std::size_t to) {
        std::int32_t found = 0;
        for (std::size_t at = from; at < to; ++at) {
            if (characters_.is(made_->folded[at], Characters::Decimal)) {
                made_->folded[at] = '0';
                ++found;
            }
        }
        return found;
    }

    void add_words(std::size_t at, const Slice& begin, const std::vector<Slice>& words) {
        Survey& made = *made_;
        const bool is_whole = begin.size <= WHOLE_CHARS && words.size() <= WHOLE_WORDS;
        made.said[at].reserve(words.size() + (is_whole ? 1 : 0));
        Sum opening(state_.sums_are_compensated), comments(state_.sums_are_compensated);
        const auto add = [&](const Slice& word) { made.said[at].push_back(number_of(word)); };
        const std::size_t first = numbers_.slices().size();
        for (const Slice& word : words) add(word);
        if (is_whole) add({begin.start - 1, begin.size + 1});  // with the "=" before it
        look_up(first);
        for (const std::uint32_t number : made.said[at]) {
            const std::int64_t known = made.known[number];
            opening.add(known < 0 ? 0.0 : table_.of(known)[0] / 100.0);
            comments.add(known < 0 ? 0.0 : table_.of(known)[2] / 100.0);
        }
        made.opening.push_back(opening.total());
        made.comments.push_back(comments.total());
    }

    std::uint32_t number_of(const Slice& word) {
        Survey& made = *made_;
        const auto [number, is_new] = numbers_.number_of(word);
        if (is_new) {
            made.word_lengths.push_back(static_cast<std::uint32_t>(word.size));
            made.is_whole.push_back(word.start[0] == '=');
            hashes_.push_back(hash_of(word));
            table_.expect(hashes_.back());
        }
        return number;
    }

    // Looks up the words from a number on, of which the table was told to expect them.
    void look_up(std::size_t first) {
        const std::vector<Slice>& words = numbers_.slices();
        for (std::size_t number = first; number < words.size(); ++number) {
            made_->known.push_back(table_.find(words[number], hashes_[number]));
        }
    }

    void weigh_end(std::size_t at, std::size_t size) {
        Survey& made = *made_;
        const bool is_apart = size > END_CHARS || made.is_unspaced;
        const std::size_t start = is_apart ? begin_ends_[at] : begins_[at], end = is_apart ? ends_[at] : begin_ends_[at];
        const Slice folded{made.folded.data() + start, end - start};
        if (made.is_unspaced) {
            split_in_pairs(folded, words_);
        } else if (is_apart) {
            split(folded, words_);
        }
        const std::vector<Slice>& words = made.is_unspaced || is_apart ? words_ : others_;
        const std::size_t most = made.is_unspaced ? END_PAIRS : END_WORDS;
        Sum closing(state_.sums_are_compensated);
        const std::size_t first = words.size() > most ? words.size() - most : 0;
        end_hashes_.clear();
        for (std::size_t place = first; place < words.size(); ++place) {
            end_hashes_.push_back(hash_of(words[place]));
            table_.expect(end_hashes_.back());
        }
        for (std::size_t place = first; place < words.size(); ++place) {
            const std::int64_t known = table_.find(words[place], end_hashes_[place - first]);
            closing.add(known < 0 ? 0.0 : table_.of(known)[1] / 100.0);
        }
        made.closing.push_back(closing.total());
    }

    // How many blocks have the same text, the same beginning, the same beginning in small letters.
    void count() {
        Survey& made = *made_;
        SliceNumbers texts, starts, likes;
        std::vector<std::uint32_t> same_starts, same_begins;
        std::vector<std::int32_t> of_text(made.size), of_start(made.size), of_begin(made.size);
        for (std::size_t at = 0; at < made.size; ++at) {
            const Slice all = text(at);
            made.texts.push_back(texts.number_of(all).first);
            same_starts.push_back(starts.number_of({all.start, std::min(all.size, START_CHARS)}).first);
            same_begins.push_back(likes.number_of(begin(at)).first);
            ++of_text[made.texts.back()];
            ++of_start[same_starts.back()];
            ++of_begin[same_begins.back()];
        }
        for (std::size_t at = 0; at < made.size; ++at) {
            made.copies.push_back(of_text[made.texts[at]]);
            made.copies_of_start.push_back(of_start[same_starts[at]]);
            made.likes.push_back(of_begin[same_begins[at]]);
        }
    }

    Slice begin(std::size_t at) const { return {made_->folded.data() + begins_[at], begin_ends_[at] - begins_[at]}; }

    // The attributes of lines and blocks, as Python has them.
    struct Names {
        const Reference features = name("features"), block = name("block"), words = name("words"), is_unspaced = name("is_unspaced");
        const Reference first = name("first"), last = name("last"), gap = name("gap"), text = name("text");

        static Reference name(const char* of) { return Reference(PyUnicode_InternFromString(of)); }
        static Reference of(const Reference& object, const Reference& name) { return Reference(PyObject_GetAttr(object.get(), name.get())); }
    };

    State& state_;
    Characters& characters_;
    const Words& table_;
    std::unique_ptr<Survey> made_;
    const Names names_;
    std::vector<Line> lines_;
    std::vector<std::size_t> bounds_, begins_, begin_ends_, ends_;
    SliceNumbers numbers_;
    std::vector<std::uint64_t> hashes_, end_hashes_;  // of the words by number; and of those that a block ends with
    std::vector<Slice> words_, others_;  // of the block that is looked at, and those that it opens with in small letters
};

template <auto Column>
PyObject* column(PyObject* object, void*) {
    return guarded([&] { return list_of(survey_of(object).*Column); });
}

PyObject* prose(PyObject* object, void*) {
    return guarded([&] {
        const std::vector<bool>& is_prose = survey_of(object).prose;
        return list_of(is_prose.size(), [&](std::size_t at) { return Reference(PyBool_FromLong(is_prose[at])); });
    });
}

// Numbers that Python has as int.
template <auto Column>
PyObject* counts(PyObject* object, void*) {
    return guarded([&] {
        const std::vector<double>& found = survey_of(object).*Column;
        return list_of(found.size(), [&](std::size_t at) { return Reference(PyLong_FromLong(static_cast<long>(found[at]))); });
    });
}

PyObject* is_unspaced(PyObject* object, void*) { return PyBool_FromLong(survey_of(object).is_unspaced); }

PyGetSetDef columns[] = {
    {"words", counts<&Survey::words>, nullptr, "How many words each block has.", nullptr},
    {"lexicon", counts<&Survey::lexicon>, nullptr, "The bits of what the lexicon may take each for.", nullptr},
    {"credits", counts<&Survey::credits>, nullptr, "How sure it is that each is a credit.", nullptr},
    {"ends", column<&Survey::ends>, nullptr, "The mark that each ends with.", nullptr},
    {"prose", prose, nullptr, "Which are prose.", nullptr},
    {"is_unspaced", is_unspaced, nullptr, "Whether most lines have characters of a script without blanks.", nullptr},
    {nullptr, nullptr, nullptr, nullptr, nullptr},
};

}  // namespace

const Survey& survey_of(PyObject* object) { return Holder<Survey>::of(object); }

Reference survey_type(PyObject* module) {
    return Holder<Survey>::type(
        module, "cleanse.core._compiled.Survey", "What the blocks of a text say.", {{Py_tp_getset, columns}}
    );
}

PyObject* survey(PyObject* module, PyObject* args) {
    return guarded([&] {
        PyObject *text = nullptr, *given_lines = nullptr, *given_blocks = nullptr, *bits = nullptr, *credits = nullptr, *words = nullptr;
        if (!PyArg_ParseTuple(args, "OOOOOO", &text, &given_lines, &given_blocks, &bits, &credits, &words)) throw PythonError();
        State& state = state_of(module);
        const Words& table = words_of(state, words);
        if (table.columns != 3) {
            PyErr_SetString(PyExc_ValueError, "the words of blocks have three numbers each");
            throw PythonError();
        }
        const Items lines(given_lines), blocks(given_blocks);
        Surveyor surveyor(state, table);
        surveyor.read(text, lines, blocks, bits, credits);
        std::unique_ptr<Survey> made;
        {
            WithoutLock without_lock;
            made = surveyor.survey();
        }
        return Holder<Survey>::object(reinterpret_cast<PyTypeObject*>(state.survey), std::move(made));
    });
}

PyObject* class_sums(PyObject* module, PyObject* args) {
    return guarded([&] {
        PyObject *object = nullptr, *given = nullptr;
        if (!PyArg_ParseTuple(args, "OO", &object, &given)) throw PythonError();
        State& state = state_of(module);
        check_type(object, state.survey);
        const Survey& made = survey_of(object);
        const Words& table = words_of(state, given);
        std::vector<std::int64_t> sums(table.columns);
        constexpr std::size_t AT_ONCE = 16;
        std::array<std::uint64_t, AT_ONCE> hashes{};
        for (std::size_t first = 0; first < made.said_words.size(); first += AT_ONCE) {
            const std::size_t end = std::min(first + AT_ONCE, made.said_words.size());
            for (std::size_t number = first; number < end; ++number) {
                hashes[number - first] = hash_of(made.said_words[number]);
                table.expect(hashes[number - first]);
            }
            for (std::size_t number = first; number < end; ++number) {
                const std::int64_t known = table.find(made.said_words[number], hashes[number - first]);
                for (std::uint32_t at = 0; known >= 0 && at < table.columns; ++at) sums[at] += table.of(known)[at];
            }
        }
        return list_of(sums);
    });
}

}  // namespace cleanse
