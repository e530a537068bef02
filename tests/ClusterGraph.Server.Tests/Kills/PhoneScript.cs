namespace ClusterGraph.Server.Tests.Kills;

/// <summary>What a phone writes, by number: its own actor, edits of it, pairs that must stay together, and mistakes.</summary>
internal sealed class PhoneScript(string client)
{
    private string Own => client + "-own";

    public Attempt Make(long seq) => seq switch
    {
        1 => new Attempt(seq, Add(Own), ["actor:" + Own], MustFail: false),
        _ when seq % 7 == 3 => new Attempt(seq, LinkTo("nobody", seq), [], MustFail: true),
        _ when seq % 3 == 0 => Pair(seq),
        _ => new Attempt(seq, Edit(seq), ["actor:" + Own], MustFail: false),
    };

    private static string Add(string id) =>
        $$$"""{"op":"actor.add","actor":{"id":"{{{id}}}","name":"Workshop {{{id}}}","type":"producer.small"}}""";

    private Attempt Pair(long seq)
    {
        var other = $"{client}-{seq}";
        return new Attempt(seq, Add(other) + "," + LinkTo(other, seq), ["actor:" + other, "link:" + LinkId(seq)], MustFail: false);
    }

    private string Edit(long seq) => $$$"""{"op":"actor.edit","id":"{{{Own}}}","set":{"note":"Edit {{{seq}}}"}}""";

    private string LinkTo(string target, long seq) =>
        $$$"""{"op":"link.add","link":{"id":"{{{LinkId(seq)}}}","source":"{{{Own}}}","target":"{{{target}}}","type":"sellsTo"}}""";

    private string LinkId(long seq) => $"{client}-l{seq}";
}
