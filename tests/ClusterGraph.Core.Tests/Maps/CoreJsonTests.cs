using System.Text.Json;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Tests.Maps;

public sealed class CoreJsonTests
{
    private const string Actor = """{"id":"a","name":"A","type":"producer.small"}""";

    [Theory]
    [InlineData("""{"op":"actor.add","actor":{"id":"a","name":"A","type":"producer.small"}}""", null, null)]
    [InlineData("""{"op":"actor.fly","id":"a"}""", ErrorCode.UnknownChange, "op")]
    [InlineData("""{"actor":{}}""", ErrorCode.InvalidField, "op")]
    [InlineData("""{"op":7}""", ErrorCode.InvalidField, "op")]
    [InlineData("[]", ErrorCode.InvalidField, "op")]
    [InlineData("""{"\ud800":1}""", ErrorCode.InvalidField, "op")]
    [InlineData("""{"op":"\ud800"}""", ErrorCode.InvalidField, "op")]
    [InlineData("""{"op":"actor.remove","id":"a","\ud800":1}""", ErrorCode.InvalidField, "op")]
    [InlineData("""{"op":"actor.add","actor":{"id":"__proto__","name":"A","type":"producer.small"}}""", ErrorCode.InvalidField, "actor.add.actor.id")]
    [InlineData("""{"op":"actor.add","actor":{"id":"a","name":"A","type":"producer.small","role":"facilitator"}}""", ErrorCode.InvalidField, "actor.add.actor")]
    [InlineData("""{"op":"actor.add","actor":{"id":"a","name":null,"type":"producer.small"}}""", ErrorCode.InvalidField, "actor.add.actor.name")]
    [InlineData("""{"op":"actor.add","approved":true,"actor":{"id":"a","name":"A","type":"producer.small"}}""", ErrorCode.InvalidField, "actor.add")]
    [InlineData("""{"op":"link.edit","id":"a","set":{},"ifRev":-1}""", ErrorCode.InvalidField, "link.edit.ifRev")]
    [InlineData("""{"op":"actor.remove"}""", ErrorCode.InvalidField, "actor.remove")]
    public void M47_ReadOp_TakesTheClosedFamilyOnly(string json, ErrorCode? code, string? field)
    {
        using var document = JsonDocument.Parse(json);
        var outcome = CoreJson.ReadOp(document.RootElement);
        (outcome.Error?.Code).ShouldBe(code);
        if (field is not null)
        {
            outcome.Error!.Field!.ShouldStartWith(field);
        }
    }

    [Theory]
    [InlineData("""{"id":"a","name":"\ud800","type":"t"}""")]
    [InlineData("""{"id":"a","id":"b","name":"A","type":"t"}""")]
    [InlineData("""{"id":"a","name":"A","type":"t","kind":1}""")]
    public void M46_ReadElement_HostileValues_AreFieldErrors(string json)
    {
        using var document = JsonDocument.Parse(json);
        CoreJson.ReadElement(ElementKind.Actor, document.RootElement).Error!.Code.ShouldBe(ErrorCode.InvalidField);
    }

    [Fact]
    public void Write_LeavesOutWhatIsAbsent_AndReadsBackTheSame()
    {
        using var document = JsonDocument.Parse(Actor);
        var read = CoreJson.ReadElement(ElementKind.Actor, document.RootElement).Value!;
        var written = CoreJson.ToElement(read);
        written.EnumerateObject().Select(p => p.Name).Order().ShouldBe(
            ["boundary", "consent", "dataClass", "evidence", "id", "kind", "name", "type"]);
        written.GetProperty("dataClass").GetString().ShouldBe("P1");
        CoreJson.ReadElement(ElementKind.Actor, written).Value.ShouldBe(read);
    }

    [Fact]
    public void WireName_OfEveryErrorCode_IsSnakeCase() =>
        Enum.GetValues<ErrorCode>().Select(ChangeError.WireName).ShouldAllBe(name => name.All(c => char.IsAsciiLetterLower(c) || c == '_'));
}
