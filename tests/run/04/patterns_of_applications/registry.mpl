struct Entries do
  writer :: Pid
  out :: Pid
end

service Registry do
  fn init(writer :: Pid, out :: Pid) -> Entries do
    Entries { writer: writer, out: out }
  end
  call GetWriter() :: Pid do |entries| (entries, entries.writer) end
  call GetOut() do |entries| (entries, entries.out) end
  cast SetOut(pid) do |entries| %{entries | out: pid} end
end

pub fn registry() do
  Process.whereis("registry")
end
