# bash completion for countersign-cli

_countersign_cli()
{
    local current previous words cword command index
    _init_completion -n = 2>/dev/null || {
        current=${COMP_WORDS[COMP_CWORD]}
        previous=${COMP_WORDS[COMP_CWORD - 1]}
        words=("${COMP_WORDS[@]}")
        cword=$COMP_CWORD
    }
    current=${words[cword]}
    previous=${words[cword - 1]}

    local commands="init add list code codes scan import export show edit remove restore report retire confirm verify accept which clock share-key passwd slots"
    local global="--vault --password-file --recovery-key-file --ignore-memory-limit --json --secrets --help"
    for ((index = 1; index < cword; ++index)); do
        case "${words[index]}" in
            --vault | --password-file | --recovery-key-file) ((++index)) ;;
            -*) ;;
            *)
                command=${words[index]}
                break
                ;;
        esac
    done

    case "$previous" in
        --vault | --password-file | --recovery-key-file | --new-password-file | --import-password-file | --export-password-file | --uri-file | --secret-file | --recovery-codes-file | --qr)
            COMPREPLY=($(compgen -f -- "$current"))
            compopt -o filenames 2>/dev/null
            return
            ;;
        --format)
            local formats
            formats=$(countersign-cli "$command" --list-formats 2>/dev/null | cut -d ' ' -f 1)
            COMPREPLY=($(compgen -W "$formats" -- "$current"))
            return
            ;;
        --type)
            COMPREPLY=($(compgen -W "totp hotp steam" -- "$current"))
            return
            ;;
        --algorithm)
            COMPREPLY=($(compgen -W "SHA1 SHA256 SHA512" -- "$current"))
            return
            ;;
    esac

    local options=""
    case "$command" in
        "") options="$commands --version" ;;
        init) options="--kdf-memory --kdf-passes" ;;
        add) options="--uri-file --secret-file --issuer --name --type --algorithm --digits --period --counter --replace" ;;
        list) options="--retired --trash --pending --confirmed" ;;
        code) options="--uri-file --at --next --min-left" ;;
        codes) options="--from --count" ;;
        scan) options="--screen --interactive --add --replace" ;;
        import) options="--format --list-formats --import-password-file --dry-run" ;;
        export) options="--format --list-formats --select --group --partial --export-password-file --recipient --kdf-memory --kdf-passes" ;;
        show) options="--uri --qr" ;;
        edit) options="--issuer --name --note --group --ungroup --min-left --also-on --unbinder --codes-at --recovery-codes-file --pin --unpin" ;;
        verify) options="--compare --import-password-file" ;;
        which) options="--at" ;;
        clock) options="--query" ;;
        passwd) options="--new-password-file --replace-vault-key --drop-other-slots --kdf-memory --kdf-passes" ;;
        slots) options="add-password add-recovery remove upgrade --new-password-file --replace --kdf-memory --kdf-passes" ;;
    esac
    if [[ $command == scan || $command == import || $command == export || $command == verify ]] && [[ $current != -* ]]; then
        COMPREPLY=($(compgen -f -- "$current"))
        compopt -o filenames 2>/dev/null
        return
    fi
    COMPREPLY=($(compgen -W "$options $global" -- "$current"))
}

complete -F _countersign_cli countersign-cli
