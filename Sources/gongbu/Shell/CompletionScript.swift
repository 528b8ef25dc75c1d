/// The script that makes a shell ask gongbu at Tab: `gongbu --completion-script bash`. `scripts/package` puts each
/// where its shell finds it.
enum CompletionScript {
    static func text(for shell: ShellCompletion.Shell) -> String {
        switch shell {
        case .bash: bash
        case .zsh: zsh
        case .fish: fish
        }
    }

    /// bash parts words at `:` and `=` too; bash-completion's functions, where they are there, put them together again.
    private static let bash = """
        # Completion of gongbu for bash: the program itself says what may follow.
        _gongbu() {
            local cur=${COMP_WORDS[COMP_CWORD]} cword=$COMP_CWORD prev
            local -a words=("${COMP_WORDS[@]}")
            if declare -F _get_comp_words_by_ref >/dev/null; then
                _get_comp_words_by_ref -n := cur prev words cword
            fi
            local program=${words[0]/#\\~\\//$HOME/}
            mapfile -t COMPREPLY < <("$program" --complete bash "${words[@]:1:cword-1}" "$cur" 2>/dev/null)
            if [[ ${COMPREPLY[0]-} == \(ShellCompletion.paths) ]]; then
                COMPREPLY=()
                compopt -o bashdefault -o default
            elif declare -F __ltrim_colon_completions >/dev/null; then
                __ltrim_colon_completions "$cur"
            fi
        }
        complete -F _gongbu gongbu

        """

    private static let zsh = """
        #compdef gongbu
        # Completion of gongbu for zsh: the program itself says what may follow.
        _gongbu() {
            local line tab=$'\\t'
            local -a answers candidates
            answers=("${(@f)$("${(Q)words[1]}" --complete zsh "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
            if [[ $answers[1] == \(ShellCompletion.paths) ]]; then
                _files
                return
            fi
            for line in $answers; do
                if [[ $line == *$tab* ]]; then
                    candidates+=("${${line%%$tab*}//:/\\\\:}:${line#*$tab}")
                else
                    candidates+=("${line//:/\\\\:}")
                fi
            done
            _describe -V gongbu candidates
        }
        if [[ $funcstack[1] == _gongbu ]]; then
            _gongbu "$@"
        else
            compdef _gongbu gongbu
        fi

        """

    private static let fish = """
        # Completion of gongbu for fish: the program itself says what may follow.
        function __gongbu_complete
            set -l words (commandline -opc)
            set -l program $words[1]
            set -e words[1]
            set -l typed (commandline -ct)
            set -l token (string unescape -- $typed)
            set -l answers ($program --complete fish $words "$token" 2>/dev/null)
            if test "$answers[1]" = \(ShellCompletion.paths)
                complete -C "'' $typed"
            else
                string join \\n -- $answers
            end
        end
        complete -c gongbu -f -k -a '(__gongbu_complete)'

        """
}
