using System.Text.RegularExpressions;

namespace ClusterGraph.Server.Tests.Tracing;

/// <summary>Runs a program under <c>strace</c> and reads what it did to files and sockets, in the order it did it.</summary>
internal static partial class Strace
{
    private const string Calls = "write,writev,pwrite64,pwritev,sendto,sendmsg,sendmmsg,fsync,fdatasync";

    /// <summary>The options before the program: all threads, the calls at stake, file names, and all that is written.</summary>
    public static IReadOnlyList<string> Options(string log) =>
        ["-f", "--seccomp-bpf", "-y", "-s", "131072", "-e", "signal=none", "-e", "trace=" + Calls, "-o", log];

    /// <summary>Joins the two halves of calls that others came between.</summary>
    public static IReadOnlyList<TracedCall> Read(IEnumerable<string> log)
    {
        var calls = new List<TracedCall>();
        var open = new Dictionary<string, (int Begun, string Text)>();
        var at = 0;
        foreach (var line in log)
        {
            at++;
            if (Resumed().Match(line) is { Success: true } end)
            {
                if (open.Remove(end.Groups["thread"].Value, out var begun))
                {
                    calls.Add(Call(begun.Begun, at, begun.Text + end.Groups["rest"].Value));
                }
            }
            else if (Unfinished().Match(line) is { Success: true } start)
            {
                open[start.Groups["thread"].Value] = (at, start.Groups["text"].Value);
            }
            else if (Whole().Match(line) is { Success: true } whole)
            {
                calls.Add(Call(at, at, whole.Groups["text"].Value));
            }
        }

        // What never came back has no end; what it would have sent may have left all the same.
        calls.AddRange(open.Values.Select(half => Call(half.Begun, int.MaxValue, half.Text)));
        return calls;
    }

    private static TracedCall Call(int begun, int ended, string text)
    {
        var head = Head().Match(text);
        return new TracedCall(begun, ended, head.Groups["name"].Value, head.Groups["file"].Value, text);
    }

    [GeneratedRegex(@"^(?<thread>\d+) +<\.\.\. \w+ resumed>(?<rest>.*)$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Resumed();

    [GeneratedRegex(@"^(?<thread>\d+) +(?<text>\w+\(.*) <unfinished \.\.\.>$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"^\d+ +(?<text>\w+\(.*)$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^(?<name>\w+)\(\d+<(?<file>[^>]*)>", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Head();
}
