# The flags of sanitizer builds; for other scripts to source.
sanitizer_flags() {
  case $1 in
    address) echo "-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -g" ;;
    thread) echo "-fsanitize=thread -g" ;;
    plain) ;;
  esac
}
