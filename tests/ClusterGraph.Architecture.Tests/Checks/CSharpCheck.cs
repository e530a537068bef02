using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClusterGraph.Architecture.Tests.Checks;

/// <summary>What a C# file in src must look like.</summary>
public static partial class CSharpCheck
{
    public static IEnumerable<string> SeveralTypes(SourceFile file)
    {
        var types = Root(file).DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
            .Count();
        return types > 1 ? [$"{file.Path}: {types} top-level types; move each to a file of its own."] : [];
    }

    public static IEnumerable<string> WrongNamespace(SourceFile file)
    {
        var members = Root(file).Members.Where(member => member is not GlobalStatementSyntax).ToList();
        if (members.Count == 0 || Path.GetDirectoryName(file.Path) is not { } folder)
        {
            return [];
        }

        var expected = string.Join('.', folder.Replace('\\', '/').Split('/').Skip(1));
        return members is [FileScopedNamespaceDeclarationSyntax space] && space.Name.ToString() == expected
            ? []
            : [$"{file.Path}: must hold exactly `namespace {expected};`, file-scoped."];
    }

    public static IEnumerable<string> ConsoleOutsideTheCommandLine(SourceFile file) =>
        file.Path.StartsWith("src/ClusterGraph.Server/CommandLine/", StringComparison.Ordinal)
            ? []
            : Root(file).DescendantNodes().OfType<IdentifierNameSyntax>()
                .Where(name => name.Identifier.Text == "Console" && name.Ancestors().All(a => a is not UsingDirectiveSyntax))
                .Where(name => name.Parent is not QualifiedNameSyntax { Left: IdentifierNameSyntax { Identifier.Text: "Spectre" } })
                .Select(name => $"{file.Path}:{LineOf(name)}: only the command-line folder of the server uses Console.");

    public static IEnumerable<string> SilentSuppressions(SourceFile file) =>
        file.Text.Split('\n')
            .Where(line => SuppressionLine().IsMatch(line) && !SuppressionWithReason().IsMatch(line))
            .Select(line => $"{file.Path}: give a reason after `//` on: {line.Trim()}");

    /// <summary>The length in lines of everything with a body, with a label that says where it is.</summary>
    public static IEnumerable<(string Place, int Lines)> Functions(SourceFile file)
    {
        var root = Root(file);
        foreach (var node in root.DescendantNodes().Where(IsFunction))
        {
            var span = node.GetLocation().GetLineSpan();
            yield return ($"{file.Path}:{LineOf(node)}", span.EndLinePosition.Line - span.StartLinePosition.Line + 1);
        }

        var statements = root.Members.OfType<GlobalStatementSyntax>().ToList();
        if (statements.Count > 0)
        {
            var last = statements[^1].GetLocation().GetLineSpan().EndLinePosition.Line + 1;
            yield return ($"{file.Path}:{LineOf(statements[0])}", last - LineOf(statements[0]) + 1);
        }
    }

    private static bool IsFunction(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
        AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
        LocalFunctionStatementSyntax => true,
        AnonymousFunctionExpressionSyntax { Block: not null } => true,
        _ => false,
    };

    private static int LineOf(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    private static CompilationUnitSyntax Root(SourceFile file) =>
        CSharpSyntaxTree.ParseText(file.Text, new CSharpParseOptions(LanguageVersion.Preview)).GetCompilationUnitRoot();

    [GeneratedRegex(@"^\s*#pragma\s+warning\s+disable")]
    private static partial Regex SuppressionLine();

    [GeneratedRegex(@"disable\s+[\w, ]+//\s*\S+")]
    private static partial Regex SuppressionWithReason();
}
